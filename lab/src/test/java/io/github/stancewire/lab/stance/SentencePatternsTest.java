package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencePatternsTest {
    private static final Set<Character> LEFT = Set.of('[', ']', '|', '{', '}', '*', '@');

    @Test
    void theSameSentencesAreMadeEachTime() throws IOException {
        assertEquals(SentencePatterns.sentences(2), SentencePatterns.sentences(2));
    }

    @Test
    void noChoiceIsLeftInASentence() throws IOException {
        assertEquals(
                List.of(),
                SentencePatterns.sentences(6).stream()
                        .map(LabelledSentence::text)
                        .filter(text -> text.chars().anyMatch(letter -> LEFT.contains((char) letter)))
                        .toList());
    }

    @Test
    void eachSentenceMarksTwoActorsAtLeast() throws IOException {
        assertTrue(SentencePatterns.sentences(3).stream()
                .allMatch(sentence -> sentence.actors().size() >= 2));
    }

    @Test
    void allKindsOfStanceAreMade() throws IOException {
        Set<String> sides = SentencePatterns.sentences(6).stream()
                .map(sentence ->
                        sentence.side().map(side -> side.event().name()).orElse("NONE"))
                .collect(Collectors.toSet());
        assertEquals(17, sides.size(), sides::toString);
    }

    @Test
    void theInnermostChoiceIsMadeFirst() {
        PatternText text = new PatternText(Map.of("land", "Peru"), new Random(1));
        assertEquals("{s Peru} saw an elk", text.fill("{s land} [saw [a|a] elk]"));
    }

    @ParameterizedTest
    @CsvSource({
        "send, sent, sent, sending, sends",
        "criticize, criticized, criticized, criticizing, criticizes",
        "deny, denied, denied, denying, denies",
        "ban, banned, banned, banning, bans",
        "free, freed, freed, freeing, frees",
        "condemn, condemned, condemned, condemning, condemns",
        "expel, expelled, expelled, expelling, expels",
        "withdraw, withdrew, withdrawn, withdrawing, withdraws"
    })
    void verbsHaveTheirForms(String base, String past, String participle, String progressive, String present) {
        assertEquals(past, VerbForms.past(base));
        assertEquals(participle, VerbForms.participle(base));
        assertEquals(progressive, VerbForms.progressive(base));
        assertEquals(present, VerbForms.present(base));
    }
}
