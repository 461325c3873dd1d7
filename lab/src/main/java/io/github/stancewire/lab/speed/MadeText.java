package io.github.stancewire.lab.speed;

import java.util.Random;

/** News-like text from templates, always the same, to measure speed on. Stateless. */
final class MadeText {
    private static final String[] WHO = {
        "The foreign ministry",
        "France",
        "President Olsen",
        "The opposition",
        "Iran's defence minister",
        "A court in Minsk",
        "The 27-nation bloc",
        "A spokeswoman for the army",
        "The prime minister of Japan",
        "The United Nations"
    };
    private static final String[] DID = {
        "condemned",
        "welcomed",
        "rejected",
        "said on Tuesday that it would support",
        "threatened to withdraw from",
        "accused Russia of breaking",
        "called for changes to",
        "has not commented on",
        "signed",
        "refused to discuss"
    };
    private static final String[] WHAT = {
        "the ceasefire",
        "the new trade agreement with Norway",
        "a plan to send troops to the border",
        "the decision of the parliament",
        "sanctions against three state-owned banks",
        "the harbour treaty, which was negotiated last year,",
        "what it called an illegal attack"
    };
    private static final String[] MORE = {
        ".",
        " after talks in Geneva.",
        ", although many members disagreed.",
        ", and protests continued in the capital.",
        ", according to officials who asked not to be named.",
        " before the vote on 3 March."
    };

    private MadeText() {}

    /** Paragraphs of five sentences each. */
    static String paragraphs(int count) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count * 5; i++) {
            text.append(one(WHO, random))
                    .append(' ')
                    .append(one(DID, random))
                    .append(' ')
                    .append(one(WHAT, random));
            text.append(one(MORE, random)).append(i % 5 == 4 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static String one(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
