package io.github.stancewire.analysis.stance.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.syntax.EnglishParser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model of this module makes of plain sentences. */
class ShippedPairsTest {
    private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final PairStances STANCES = new PairStances(PairReader.shared(), PairStances.Options.DEFAULT);

    private static Sentence sentence(String text) {
        return ANNOTATOR.annotate(text, "en").sentences().get(0);
    }

    private static List<PairStances.Placed> found(String text) {
        Sentence sentence = sentence(text);
        return STANCES.find(sentence, EnglishParser.shared().parse(sentence.words()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Portugal has suspended food aid to Angola.              | Portugal | Angola | OPPOSE
                    Angola was condemned by Portugal over the arrests.      | Portugal | Angola | OPPOSE
                    Croatian police detained six fishermen near Split.      | Croatian police | six fishermen | OPPOSE
                    Officials said Brazil would send doctors to Honduras.   | Brazil | Honduras | SUPPORT
                    Malaysia refused to release the sailors.                | Malaysia | the sailors | OPPOSE
                    Belgium's prime minister praised Senegal for its help.  | Belgium's prime minister | Senegal | SUPPORT
                    """)
    void theSurestStanceOfAPlainSentenceIsTold(String text, String source, String target, Stance.Polarity polarity) {
        PairStances.Placed first = found(text).get(0);
        assertEquals(
                source + " > " + target + " " + polarity,
                first.source().of(text) + " > " + first.target().of(text) + " "
                        + first.side().polarity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zambia has more copper than Portugal.",
                "Snow fell in Austria on Monday.",
                "The Belgian economy grew faster than that of Panama."
            })
    void whereNothingIsToldNothingIsFound(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void aConfidencePromisesLessThanCertainty() {
        double confidence = found("Portugal condemned Angola.").get(0).confidence();
        assertTrue(confidence > 0.5 && confidence < 1, () -> "confidence " + confidence);
    }

    @Test
    void reasonsSpeakForTheSideTheStrongestFirst() {
        Sentence sentence = sentence("Portugal condemned Angola.");
        List<SentencePairs.Reason> reasons = PairReader.shared()
                .on(sentence, EnglishParser.shared().parse(sentence.words()))
                .why(new Span(0, 8), new Span(19, 25), new Relation.Side(EventType.ACCUSE, Stance.Polarity.OPPOSE), 5);
        assertEquals(5, reasons.size());
        assertFalse(IntStream.range(1, reasons.size())
                .anyMatch(at -> reasons.get(at).weight() > reasons.get(at - 1).weight()));
        assertTrue(reasons.get(4).weight() > 0);
    }

    @Test
    void theModelIsLoadedOnce() {
        assertSame(PairReader.shared(), PairReader.shared());
    }

    @Test
    void threadsReadAlike() {
        Set<List<PairStances.Placed>> results = IntStream.range(0, 64)
                .parallel()
                .mapToObj(ignored -> found("Portugal has suspended food aid to Angola, officials said."))
                .collect(Collectors.toSet());
        assertEquals(1, results.size());
    }
}
