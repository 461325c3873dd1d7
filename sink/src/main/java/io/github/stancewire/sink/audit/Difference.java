package io.github.stancewire.sink.audit;

/**
 * One thing that does not agree.
 *
 * @param kind which rule it breaks
 * @param place what it is about, for example a raw record as topic-partition@offset, or an article's id
 * @param detail what was found and what was expected, in one line
 */
public record Difference(Kind kind, String place, String detail) {

    /** The rules, in the order in which {@link Audit} and {@link EvidenceCheck} look at them. */
    public enum Kind {
        /** A raw record has no outcome, though a later one of its partition has. */
        LOST,
        /** A raw record has no outcome and neither has any after it in its partition: on its way, or lost. */
        PENDING,
        /** A raw record has more than one outcome. */
        DOUBLED,
        /** An outcome names a raw record that is not there, though records that old are still kept. */
        UNFOUNDED,
        /** An outcome says enriched, but there is no row of the article. */
        ARTICLE_MISSING,
        /** The article's row is of an older revision than its last enriched outcome. */
        ARTICLE_OUTDATED,
        /** An article's row that no outcome accounts for. */
        ARTICLE_UNFOUNDED,
        /** An outcome says dead, but the dead letter is not there. */
        DEAD_LETTER_MISSING,
        /** An article has another number of stances in force than its revision was sent with. */
        STANCES_MISCOUNTED,
        /** An article's text does not hash to the hash stored with it. */
        TEXT_CHANGED,
        /** A stance whose article has no row. */
        STANCE_ORPHANED,
        /** A stance of a revision that the article's row has not reached. */
        STANCE_AHEAD,
        /** A stance's evidence is not what stands at its place in the text. */
        EVIDENCE_DIFFERS
    }
}
