package io.github.stancewire.analysis.extract;

/**
 * One line of a page: the text of an element between the starts and ends of blocks.
 *
 * @param text one line without white space around it; never empty
 * @param linked how many of its characters stand in links
 * @param strong how many stand in bold type
 * @param kind what element it is in
 * @param level of a heading, 1 to 6; else 0
 * @param box where it stands
 */
record Block(String text, int linked, int strong, Kind kind, int level, Box box) {
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        CELL,
        CAPTION,
        PLAIN
    }

    private static final int SHORTEST_PROSE = 25;

    double linkShare() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /** Long enough for a sentence, and not a link. */
    boolean isText() {
        return text.length() >= SHORTEST_PROSE && linkShare() < 0.5 && kind != Kind.HEADING && kind != Kind.CAPTION;
    }

    boolean isMostlyStrong() {
        return strong * 10 >= text.length() * 8;
    }
}
