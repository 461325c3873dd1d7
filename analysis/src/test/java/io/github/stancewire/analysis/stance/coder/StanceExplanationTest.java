package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceExplanation;
import io.github.stancewire.analysis.stance.StanceExplanation.Place;
import io.github.stancewire.analysis.stance.StanceExplanation.Read;
import io.github.stancewire.analysis.stance.StanceExplanation.Silent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceExplanationTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final FrameStanceCoder CODER = FrameStanceCoder.create();

    private static final String TEXT =
            "Japan condemned the Russian attack on Ukraine. Ivan Petrov said Berlin wants to weaken Iran. "
                    + "Farmers praised Germany and its support for France. It was cold.";

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Farmers criticised Japan.                                  | criticise | its source 'Farmers' names nobody
        China criticised farmers.                                  | criticise | its target 'farmers' names nobody
        "Japan was criticised," said Ivan Petrov.                  | criticise | no source found
        Beijing condemned China, Ivan Petrov said.                 | condemn   | both are the same party
        Japan supported the Chinese sanctions against Iran.        | support   | told by the noun instead: 'the Chinese sanctions against Iran'
        Ties between Japan and Russia are old.                     | ties      | nothing tells whether the relation is good or bad
        China wants close ties, and so does Ivan Petrov.           | ties      | fewer than two parties are named as its members
        Moscow's dangerous policy surprised Japan.                 | dangerous | nobody says it, and it is too weak to be the outlet's own stance
        Moscow supports its allies, Germany said.                  | support   | what it is done to 'its allies' is its source's own
        Japan opposes sanctions against Iran.                      | sanctions | the sentence is against the deed, which is no stance towards whom it is done to
        """)
    void aKnownPredicateWithoutAStanceHasAReason(String text, String predicate, String reason) {
        List<Silent> silent = explain(text).sentences().get(0).silent();
        assertTrue(silent.contains(new Silent(predicate, reason)), silent.toString());
    }

    @Test
    void whatToldAStanceHasNoReasonToBeSilent() {
        Read read = explain("China criticised Japan.").sentences().get(0);
        assertEquals(List.of(), read.silent());
    }

    @Test
    void explainedAreTheStancesThatAreFound() {
        List<Stance> explained = explain(TEXT).sentences().stream()
                .flatMap(read -> read.stances().stream())
                .toList();
        assertEquals(CODER.code(annotated(TEXT), Names.in(TEXT), Optional.empty()), explained);
    }

    @Test
    void everySentenceIsThereAlsoWhereNothingWasParsed() {
        List<Read> sentences = explain(TEXT).sentences();
        assertEquals(
                List.of(true, true, true, false),
                sentences.stream().map(read -> read.tree().isPresent()).toList());
    }

    @Test
    void tellsWhoseWordsThePartsOfASentenceAre() {
        String text = "Ivan Petrov said Berlin wants to weaken Iran.";
        Place said = explain(text).sentences().get(0).said().get(0);
        assertEquals("Berlin wants to weaken Iran", said.span().of(text));
        assertEquals("Ivan Petrov", said.actors().get(0).name());
    }

    @Test
    void tellsWhomWordsStandForThatNameNobody() {
        String text = "China criticised Japan and its tariffs.";
        List<Place> meant = explain(text).sentences().get(0).meant();
        assertTrue(
                meant.stream()
                        .anyMatch(place -> place.span().of(text).equals("its tariffs")
                                && place.actors().get(0).name().equals("Japan")),
                meant.toString());
    }

    @Test
    void aSentenceThatTellsOfAMatchIsMarkedAndGivesNoReasons() {
        Read read = explain("Japan criticised Russia after the 3-1 defeat.")
                .sentences()
                .get(0);
        assertTrue(read.sport());
        assertEquals(List.of(), read.silent());
    }

    @Test
    void aReportOfSportIsMarkedAsAWhole() {
        assertTrue(explain("Japan beat Russia 3-1. France beat Iran 2-1.").sport());
    }

    @Test
    void wordsInAnyOrderAreExplainedAsTheyAreCoded() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> words =
                new ArrayList<>(List.of((TEXT + " \" , who that to by of and - not pro anti backed").split(" ")));
        for (int round = 0; round < 60; round++) {
            Collections.shuffle(words, random);
            String text = String.join(" ", words);
            List<Stance> explained = explain(text).sentences().stream()
                    .flatMap(read -> read.stances().stream())
                    .toList();
            assertEquals(
                    CODER.code(annotated(text), Names.in(text), Optional.empty()),
                    explained,
                    "seed " + seed + ": " + text);
        }
    }

    private static StanceExplanation explain(String text) {
        return CODER.explain(annotated(text), Names.in(text), Optional.empty());
    }

    private static AnnotatedText annotated(String text) {
        return ANNOTATOR.annotate(text, "en");
    }
}
