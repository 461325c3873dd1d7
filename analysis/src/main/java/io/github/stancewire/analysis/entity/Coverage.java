package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which candidate stands over a word, for candidates of which hardly any overlap; of those that do, the last. */
final class Coverage {
    private final @Nullable Candidate[] over;

    Coverage(int words, List<Candidate> candidates) {
        over = new Candidate[words];
        for (Candidate candidate : candidates) {
            for (int at = candidate.from(); at < candidate.to(); at++) {
                over[at] = candidate;
            }
        }
    }

    Optional<Candidate> at(int word) {
        return word < 0 || word >= over.length ? Optional.empty() : Optional.ofNullable(over[word]);
    }

    /** All that share a word with it, in order. */
    List<Candidate> over(Candidate other) {
        List<Candidate> found = new ArrayList<>();
        for (int word = other.from(); word < other.to(); word++) {
            Candidate candidate = over[word];
            if (candidate != null
                    && (found.isEmpty() || !found.get(found.size() - 1).equals(candidate))) {
                found.add(candidate);
            }
        }
        return found;
    }
}
