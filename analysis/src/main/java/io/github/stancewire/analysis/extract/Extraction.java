package io.github.stancewire.analysis.extract;

/** What came of reading an article: its text, or why there is none. */
public sealed interface Extraction {
    /** There is an article. */
    record Extracted(CleanArticle article) implements Extraction {}

    /**
     * There is none: bad input, which no second try will mend.
     *
     * @param reason a stable, countable class in kebab-case: empty, not-text, no-article, too-large
     * @param message one line for people, naming what was found
     */
    record Rejected(String reason, String message) implements Extraction {}
}
