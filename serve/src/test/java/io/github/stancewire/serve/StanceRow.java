package io.github.stancewire.serve;

import org.jspecify.annotations.Nullable;

/** A stance as a test needs it. */
public record StanceRow(
        String id,
        String source,
        String sourceParty,
        String target,
        String targetParty,
        @Nullable String issue,
        String polarity,
        int thousandths,
        String event,
        String factuality,
        @Nullable String speaker,
        String evidence,
        boolean retracted) {

    /** An asserted stance between two parties. */
    public static StanceRow of(int number, String source, String polarity, String target) {
        int thousandths = polarity.equals("SUPPORT") ? 400 : polarity.equals("OPPOSE") ? -500 : 0;
        return new StanceRow(
                "%032x".formatted(number),
                source + " side",
                source,
                target + " side",
                target,
                null,
                polarity,
                thousandths,
                thousandths < 0 ? "ACCUSE" : "NONE",
                "ASSERTED",
                null,
                "evidence " + number,
                false);
    }

    public StanceRow onIssue(String other) {
        return new StanceRow(
                id,
                source,
                sourceParty,
                other,
                targetParty,
                other,
                polarity,
                thousandths,
                event,
                factuality,
                speaker,
                evidence,
                retracted);
    }

    public StanceRow named(String sourceName, String targetName) {
        return new StanceRow(
                id,
                sourceName,
                sourceParty,
                targetName,
                targetParty,
                issue,
                polarity,
                thousandths,
                event,
                factuality,
                speaker,
                evidence,
                retracted);
    }

    public StanceRow shownBy(String other) {
        return new StanceRow(
                id,
                source,
                sourceParty,
                target,
                targetParty,
                issue,
                polarity,
                thousandths,
                event,
                factuality,
                speaker,
                other,
                retracted);
    }

    public StanceRow told(String otherFactuality, @Nullable String otherSpeaker) {
        return new StanceRow(
                id,
                source,
                sourceParty,
                target,
                targetParty,
                issue,
                polarity,
                thousandths,
                event,
                otherFactuality,
                otherSpeaker,
                evidence,
                retracted);
    }

    public StanceRow strength(int otherThousandths, String otherEvent) {
        return new StanceRow(
                id,
                source,
                sourceParty,
                target,
                targetParty,
                issue,
                polarity,
                otherThousandths,
                otherEvent,
                factuality,
                speaker,
                evidence,
                retracted);
    }

    public StanceRow takenBack() {
        return new StanceRow(
                id,
                source,
                sourceParty,
                target,
                targetParty,
                issue,
                polarity,
                thousandths,
                event,
                factuality,
                speaker,
                evidence,
                true);
    }
}
