package io.github.stancewire.analysis.stance.frames;

import java.util.List;
import java.util.Locale;

/** What became of a predicate; of several frames the one that came furthest tells, so the order matters. */
public enum Outcome {
    NO_FIT("it stands in no construction of its frames"),
    NO_TONE("nothing tells whether the relation is good or bad"),
    NO_TARGET("no target found"),
    NO_SOURCE("no source found"),
    NO_SPEAKER("nobody says it, and the outlet is not known"),
    NOT_STRONG("nobody says it, and it is too weak to be the outlet's own stance"),
    JUDGED_NAMES_NOBODY("what it judges names nobody"),
    SOURCE_NAMES_NOBODY("its source%s names nobody"),
    TARGET_NAMES_NOBODY("its target%s names nobody"),
    TOO_FEW_PARTIES("fewer than two parties are named as its members"),
    OWN("what it is done to%s is its source's own"),
    TOLD_BY_NOUN("told by the noun instead:%s"),
    JUDGED_DEED("the sentence is against the deed, which is no stance towards whom it is done to"),
    /** A frame fits; whether the pair is one is still open. */
    FITS(""),
    ISSUE_AS_SOURCE("an issue holds no stance"),
    SAME_PARTY("both are the same party"),
    PRIVATE("both are private persons or bodies, neither of them a party"),
    TOLD("");

    /** Hears what becomes of predicates. */
    public interface Listener {
        /** Nobody wants to know. */
        Listener NONE = (predicate, outcome, heads) -> {};

        /**
         * @param predicate its token
         * @param heads head words of the place that the outcome is about; empty where it is about none
         */
        void note(int predicate, Outcome outcome, List<Integer> heads);
    }

    private final String reason;

    Outcome(String reason) {
        this.reason = reason;
    }

    /** Whether there is a reason to give: the predicate made no stance. */
    public boolean isSilent() {
        return !reason.isEmpty();
    }

    /** @param words what fills the place that the reason is about; empty where the place has no words */
    public String reason(String words) {
        return String.format(Locale.ROOT, reason, words.isEmpty() ? "" : " '" + words + "'");
    }
}
