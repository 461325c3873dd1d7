package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class TrainingSentencesTest {
    private static final int RUN = 8;
    /** Of each pattern as many as the training takes. */
    private static final int MADE = 12;

    private static final List<String> MEASURED_ON =
            List.of("plv", "coped", "dse", "newsmtsc", "petrarch_unittest", "gold-articles");

    @Test
    void thereAreThousandsAndEachMarksItsActors() throws IOException {
        List<LabelledSentence> sentences = LabelledSentence.own();
        assertTrue(sentences.size() >= 4_000, () -> sentences.size() + " sentences");
        assertEquals(
                List.of(),
                sentences.stream()
                        .filter(sentence -> sentence.actors().size() < 2)
                        .map(LabelledSentence::text)
                        .toList());
    }

    @Test
    void noSentenceStandsTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        assertEquals(
                List.of(),
                LabelledSentence.own().stream()
                        .map(LabelledSentence::text)
                        .filter(text -> !seen.add(text))
                        .toList());
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "STANCEWIRE_DATA",
            matches = ".+",
            disabledReason = "STANCEWIRE_DATA names no folder of the sets that stances are measured on")
    void noEightWordsInARowAreThoseOfASetThatIsMeasuredOn() throws IOException {
        Set<List<String>> measured = new HashSet<>();
        for (String set : MEASURED_ON) {
            try (Stream<Path> files = Files.walk(Path.of(System.getenv("STANCEWIRE_DATA"), set))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    measured.addAll(runs(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
                }
            }
        }
        assertTrue(measured.size() > 100_000, "The folder holds hardly any text");
        assertEquals(
                List.of(),
                Stream.concat(LabelledSentence.own().stream(), SentencePatterns.sentences(MADE).stream())
                        .map(LabelledSentence::text)
                        .filter(text -> runs(text).stream().anyMatch(measured::contains))
                        .toList());
    }

    private static List<List<String>> runs(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<List<String>> runs = new ArrayList<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            runs.add(words.subList(at, at + RUN));
        }
        return runs;
    }
}
