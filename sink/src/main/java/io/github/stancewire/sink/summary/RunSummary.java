package io.github.stancewire.sink.summary;

import java.util.List;
import java.util.Optional;

/**
 * What one run brought.
 *
 * @param received result records counted below: {@code duplicates + enriched + dead}
 * @param duplicates records that repeated an article's current text
 * @param enriched revisions of articles
 * @param dead records that could not be enriched or stored
 * @param entities entities linked in the articles enriched, added up over the articles
 * @param stances stances that the revisions of this run added and that are in force
 * @param deadLetters the dead ones, and stances that PostgreSQL refused, in order of arrival; at most a thousand
 * @param strongest pairs by the weight of the stances that this run added, the heaviest first
 */
public record RunSummary(
        long received,
        long duplicates,
        long enriched,
        long dead,
        long entities,
        long stances,
        List<DeadLetterLine> deadLetters,
        List<Pair> strongest) {

    public RunSummary {
        deadLetters = List.copyOf(deadLetters);
        strongest = List.copyOf(strongest);
        if (received != duplicates + enriched + dead) {
            throw new IllegalArgumentException("received " + received + " is not duplicates " + duplicates
                    + " + enriched " + enriched + " + dead " + dead);
        }
    }

    /**
     * One dead letter.
     *
     * @param sourceId source, where known
     * @param origin where inside the source, where known
     * @param step step that could not go on
     * @param reason countable reason
     * @param message one line for people
     */
    public record DeadLetterLine(
            Optional<String> sourceId, Optional<String> origin, String step, String reason, String message) {}

    /**
     * Asserted stances of one party towards another, or towards an issue.
     *
     * @param source party that holds them, or its name where it acts for none
     * @param target issue, else party, else name
     * @param articles articles that show them
     * @param stances how many
     * @param score mean from -1.0 to 1.0
     * @param polarity SUPPORT, OPPOSE or NEUTRAL, by the sign of the mean
     * @param evidence the strongest one's sentence
     */
    public record Pair(
            String source,
            String target,
            long articles,
            long stances,
            double score,
            String polarity,
            String evidence) {}
}
