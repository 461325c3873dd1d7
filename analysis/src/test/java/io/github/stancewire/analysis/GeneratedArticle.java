package io.github.stancewire.analysis;

import io.github.stancewire.analysis.extract.CleanArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Articles put together by chance from actors, deeds, quotations and rubbish; the same seed gives the same one. */
final class GeneratedArticle {
    static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    static final String OUTLET = "The Harbour";

    private static final List<String> ACTORS = List.of(
            "China",
            "the United States",
            "French President Emmanuel Macron",
            "Tehran",
            "NATO",
            "the European Union",
            "Japanese officials",
            "the Kremlin",
            "Ivan Petrov",
            "a court in Oslo",
            "protesters",
            "the two countries",
            "he",
            "it",
            "the minister",
            "Germany and Poland",
            "Iran-backed fighters",
            "Pakistan’s army",
            "the Paris Agreement",
            "Zworbland");
    private static final List<String> DEEDS = List.of(
            "condemned",
            "praised",
            "did not criticise",
            "was sanctioned by",
            "plans to arm",
            "met",
            "accused the leaders of",
            "signed a treaty with",
            "would attack",
            "said on Monday that it supports",
            "denied that it opposes",
            "is hostile to",
            "strengthened its ties with",
            "withdrew its ambassador from",
            "beat",
            "and");
    private static final List<String> RUBBISH = List.of(
            "😀", "“", "”", "\"", "'", "(", ")", "—", "...", ";", "e\u0301", "\u200f", "إيران", "U.S.", "of", "by",
            "who", "-backed", "’s", "not", "if", ",", ":");

    private GeneratedArticle() {}

    static CleanArticle of(long seed) {
        Random random = new Random(seed);
        List<String> paragraphs = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            paragraphs.add(random.nextInt(4) == 0 ? rubbish(random) : paragraph(random));
        }
        return article(String.join("\n\n", paragraphs));
    }

    static CleanArticle article(String text) {
        return new CleanArticle(
                Optional.of("A day in the world"),
                Optional.empty(),
                Optional.of(OUTLET),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                "generated",
                List.of());
    }

    /** Whole sentences, some of them quoted. */
    static String paragraph(Random random) {
        StringBuilder paragraph = new StringBuilder();
        int sentences = 1 + random.nextInt(4);
        for (int i = 0; i < sentences; i++) {
            String sentence = sentence(random);
            switch (random.nextInt(5)) {
                case 0 ->
                    paragraph.append("“").append(sentence).append(",” said ").append(one(ACTORS, random));
                case 1 ->
                    paragraph
                            .append(one(ACTORS, random))
                            .append(" told reporters that ")
                            .append(sentence);
                default -> paragraph.append(sentence);
            }
            paragraph.append(i + 1 < sentences ? ". " : ".");
        }
        return paragraph.toString();
    }

    private static String sentence(Random random) {
        String sentence = one(ACTORS, random) + " " + one(DEEDS, random) + " " + one(ACTORS, random);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Words of all kinds in any order, with marks that nothing closes. */
    static String rubbish(Random random) {
        StringBuilder words = new StringBuilder("A");
        int count = 5 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            List<String> kind = switch (random.nextInt(3)) {
                case 0 -> ACTORS;
                case 1 -> DEEDS;
                default -> RUBBISH;
            };
            words.append(random.nextInt(5) == 0 ? "" : " ").append(one(kind, random));
        }
        return words.toString();
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
