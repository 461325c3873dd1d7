package io.github.stancewire.enrich.article;

import java.util.Optional;

/**
 * Why an input came to nothing.
 *
 * @param step the step that could not go on: decode, extract, tag or encode
 * @param reason a stable, countable class in kebab-case, for example undecodable, empty, analysis-failed, too-large
 * @param message one line for people
 * @param exception class name of the exception, where there was one
 */
public record Failure(String step, String reason, String message, Optional<String> exception) {
    private static final int MESSAGE_CHARS = 500;

    public Failure {
        message = oneLine(message);
    }

    /** A failure without an exception. */
    public static Failure of(String step, String reason, String message) {
        return new Failure(step, reason, message, Optional.empty());
    }

    /** A failure that an exception told of. */
    public static Failure of(String step, String reason, Throwable thrown) {
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return new Failure(step, reason, message, Optional.of(thrown.getClass().getName()));
    }

    // Messages of parsers quote what they choked on, which may be the whole article.
    private static String oneLine(String message) {
        String line = message.length() <= MESSAGE_CHARS ? message : message.substring(0, MESSAGE_CHARS) + "...";
        return CleanText.of(line).replaceAll("\\s+", " ").strip();
    }
}
