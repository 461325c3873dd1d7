package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.pairs.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSentenceTest {
    private static final String HEAD = "event\tpolarity\tfactuality\tdirection\tdomain\tsentence\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void marksAreTakenOutAndTheirPlacesKept() throws IOException {
        LabelledSentence sentence = only("ACCUSE\tOPPOSE\tASSERTED\tone\twar\t{s Oslo} blamed {t the rebels}.");
        assertEquals("Oslo blamed the rebels.", sentence.text());
        assertEquals(
                List.of("Oslo", "the rebels"),
                sentence.actors().stream()
                        .map(actor -> actor.span().of(sentence.text()))
                        .toList());
    }

    @Test
    void theLabelHoldsFromSourceToTargetOnly() throws IOException {
        LabelledSentence sentence = only("ACCUSE\tOPPOSE\tASSERTED\tone\twar\t{s Oslo} blamed {t Riga} in {o Rome}.");
        LabelledSentence.Marked source = sentence.actors().get(0);
        LabelledSentence.Marked target = sentence.actors().get(1);
        LabelledSentence.Marked other = sentence.actors().get(2);
        assertEquals(
                Optional.of(new Relation.Side(EventType.ACCUSE, Stance.Polarity.OPPOSE)),
                sentence.between(source, target));
        assertTrue(sentence.between(target, source).isEmpty());
        assertTrue(sentence.between(source, other).isEmpty());
    }

    @Test
    void aMutualLabelHoldsBothWays() throws IOException {
        LabelledSentence sentence = only("AGREE\tSUPPORT\tASSERTED\tboth\ttrade\t{s Oslo} and {t Riga} signed a pact.");
        assertTrue(sentence.between(sentence.actors().get(1), sentence.actors().get(0))
                .isPresent());
    }

    @Test
    void nothingIsToldWhereTheEventIsNone() throws IOException {
        LabelledSentence sentence = only("NONE\tNONE\tASSERTED\tone\tsport\t{s Oslo} beat {t Riga}.");
        assertTrue(sentence.between(sentence.actors().get(0), sentence.actors().get(1))
                .isEmpty());
    }

    @Test
    void aFaultyLineIsNamedWithItsNumber() {
        IOException failure = assertThrows(IOException.class, () -> only("ACCUSE\tOPPOSE\tOslo blamed Riga."));
        assertTrue(
                String.valueOf(failure.getMessage()).endsWith("sentences.tsv:2: has 3 cells instead of 6"),
                failure.getMessage());
    }

    private LabelledSentence only(String line) throws IOException {
        Path file = folder.resolve("sentences.tsv");
        Files.writeString(file, HEAD + line + "\n");
        return LabelledSentence.read(file).get(0);
    }
}
