package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.frames.Reading;
import java.util.Optional;

/** Is shown each sentence when it was read and before its stances are looked for. */
interface Trace {
    /** Nobody looks on. */
    Trace NONE = new Trace() {
        @Override
        public boolean looksOn() {
            return false;
        }

        @Override
        public void read(Sentence sentence, Optional<Reading> reading, boolean sport) {}
    };

    /** Whether anybody looks on; then sentences are parsed too that can hold no stance though the lexicon knows a word of theirs. */
    boolean looksOn();

    /**
     * @param reading empty where the sentence can hold no stance, and was not parsed
     * @param sport true when the sentence tells of a match, so that no stance will be looked for
     */
    void read(Sentence sentence, Optional<Reading> reading, boolean sport);
}
