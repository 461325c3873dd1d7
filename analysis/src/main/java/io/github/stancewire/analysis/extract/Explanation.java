package io.github.stancewire.analysis.extract;

import java.util.List;
import java.util.Optional;

/**
 * How an article was read: for people who ask why a line is in it or not.
 *
 * @param extraction what came of it
 * @param charset by which the bytes were decoded
 * @param kind html, json or text
 * @param fields what it says of itself, also where there is no article in it
 * @param lines everything that was read, in order; empty where the bytes were no text
 */
public record Explanation(Extraction extraction, String charset, String kind, Fields fields, List<Line> lines) {
    public Explanation {
        lines = List.copyOf(lines);
    }

    /** What is said about an article, as far as it was found. */
    public record Fields(
            Optional<String> title,
            Optional<String> author,
            Optional<String> outlet,
            Optional<String> agency,
            Optional<PublicationDate> published,
            Optional<String> declaredLanguage) {
        static final Fields NONE = new Fields(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * @param reason stable, in kebab-case
     * @param meaning of the reason, for people
     */
    public record Line(String text, boolean kept, String reason, String meaning) {
        static Line of(JudgedLine line) {
            Judgement judgement = line.judgement();
            return new Line(line.text(), judgement.isKept(), judgement.label(), judgement.meaning());
        }
    }
}
