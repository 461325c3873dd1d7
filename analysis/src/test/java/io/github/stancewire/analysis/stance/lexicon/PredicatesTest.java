package io.github.stancewire.analysis.stance.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicatesTest {
    @ParameterizedTest
    @CsvSource({
        "v, condemn, accuse, against",
        "v, praise, support, for",
        "n, embargo, sanction, against",
        "p, turn_down, reject, against",
        "a, reckless, -, against"
    })
    void aWordTellsItsEventAndItsSide(char partOfSpeech, String lemma, String event, String side) {
        List<String> told = Predicates.shared().of(partOfSpeech, lemma);
        assertEquals(
                event.equals("-") ? List.of(side) : List.of(event, side),
                List.of(told.get(0), told.get(told.size() - 1)).stream()
                        .distinct()
                        .toList());
    }

    @Test
    void aWordThatTellsNothingIsNotListed() {
        assertEquals(List.of(), Predicates.shared().of('v', "walk"));
    }
}
