package io.github.stancewire.analysis.extract;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages as newspapers build them, written for tests. */
final class Pages {
    static final String FIRST =
            "The harbour council decided on Tuesday, after a long debate, to open its docks to ships of the island republic.";
    static final String SECOND =
            "Fishermen on both shores welcomed the step, which ends a quarrel of eleven years over nets, lamps and herring.";
    static final String THIRD =
            "The republic's envoy said that her government would answer in kind before the end of the month, and perhaps sooner.";
    static final String TITLE = "Harbour council opens its docks to the island republic";

    private Pages() {}

    static String paragraphs(String... texts) {
        return Stream.of(texts).map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
    }

    static String story() {
        return paragraphs(FIRST, SECOND, THIRD);
    }

    /** A page with a headline and a story, and what is given before and after it in the same box. */
    static String with(String head, String before, String after) {
        return "<html><head><title>" + TITLE + "</title>" + head + "</head><body><div class=wrap><h1>" + TITLE + "</h1>"
                + before + story() + after + "</div></body></html>";
    }

    static String text() {
        return String.join("\n\n", FIRST, SECOND, THIRD);
    }
}
