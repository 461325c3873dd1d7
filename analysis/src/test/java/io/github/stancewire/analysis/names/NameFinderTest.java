package io.github.stancewire.analysis.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
    private static List<String> found(String sentence) {
        List<String> tokens = List.of(sentence.split(" ", -1));
        return NameFinder.shared().find(List.of(tokens)).get(0).stream()
                .map(name -> name.type().label() + " " + String.join(" ", tokens.subList(name.from(), name.to())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The farmers left Strasbourg on Tuesday .            | geo Strasbourg, tim Tuesday
            Reporters asked the spokesman , Karim al-Bassar .   | per Karim al-Bassar
            Peruvian miners went on strike .                    | gpe Peruvian
            The World Grain Council met in Vienna .             | org World Grain Council, geo Vienna
            it rained all day and nobody came .                 | ''
            """)
    void namesInPlainSentencesAreFound(String sentence, String names) {
        assertEquals(names, String.join(", ", found(sentence)));
    }

    @Test
    void noSentencesHaveNoNames() {
        assertEquals(List.of(), NameFinder.shared().find(List.of()));
    }

    @Test
    void anEmptySentenceHasNoNames() {
        assertEquals(List.of(List.of(), List.of()), NameFinder.shared().find(List.of(List.of(), List.of("."))));
    }

    @Test
    void confidencesAreProbabilities() {
        for (Name name : NameFinder.shared()
                .find(List.of(List.of("Ana", "Ruiz", "left", "Lima", "for", "Geneva", ".")))
                .get(0)) {
            assertTrue(name.confidence() > 0 && name.confidence() <= 1, name::toString);
        }
    }

    @Test
    void theModelIsSmall() {
        assertTrue(NameFinder.shared().model().weights() < 600_000);
    }
}
