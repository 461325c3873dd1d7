package io.github.stancewire.analysis.stance.speech;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.Optional;

/**
 * A sentence parted into what is said and who says it, where commas or quotation marks part them: "Ghana," said the minister, "has left."
 * Each is read by itself, since no parser trained on whole sentences knows what hangs together there. Immutable.
 *
 * @param said what is said, without who says it; none where the sentence tells only that somebody spoke
 * @param telling who says it, subject first: "the minister said"
 */
public record Attribution(Optional<Sentence> said, Sentence telling) {
    /** @param quoted which tokens stand inside quotation marks */
    public static Optional<Attribution> of(Sentence sentence, boolean[] quoted, StanceLexicon lexicon) {
        return new AttributionReader(sentence.tokens(), quoted, lexicon).read();
    }
}
