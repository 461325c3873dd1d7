package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one text so far: its words and the readings chosen, none overlapping another. Used by one thread. */
final class Reading {
    private final Words words;
    private final LocalDate asOf;
    private final Headings headings;
    private final @Nullable Candidate[] byWord;

    Reading(Words words, LocalDate asOf, Headings headings) {
        this.words = words;
        this.asOf = asOf;
        this.headings = headings;
        byWord = new Candidate[words.size()];
    }

    Words words() {
        return words;
    }

    LocalDate asOf() {
        return asOf;
    }

    Headings headings() {
        return headings;
    }

    /** All readings in order of the text; takes time linear in its length. */
    List<Candidate> chosen() {
        return between(0, byWord.length);
    }

    /** Those that begin at or behind {@code from} and end before or at {@code to}, in order. */
    List<Candidate> between(int from, int to) {
        List<Candidate> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Candidate candidate = byWord[at];
            if (candidate != null && candidate.from() >= from && candidate.to() <= to) {
                found.add(candidate);
            }
            at = candidate == null ? at + 1 : candidate.to();
        }
        return found;
    }

    /** The reading of a word, which need not be its first; empty also outside the text. */
    Optional<Candidate> covering(int word) {
        return isTaken(word) ? Optional.ofNullable(byWord[word]) : Optional.empty();
    }

    Optional<Candidate> startingAt(int word) {
        return covering(word).filter(candidate -> candidate.from() == word);
    }

    /** @param end exclusive */
    Optional<Candidate> endingAt(int end) {
        return covering(end - 1).filter(candidate -> candidate.to() == end);
    }

    boolean isFree(int from, int to) {
        for (int at = from; at < to; at++) {
            if (byWord[at] != null) {
                return false;
            }
        }
        return true;
    }

    boolean isTaken(int at) {
        return at >= 0 && at < byWord.length && byWord[at] != null;
    }

    /** False, and nothing happens, where a word of it is taken. */
    boolean choose(Candidate candidate) {
        if (!isFree(candidate.from(), candidate.to())) {
            return false;
        }
        Arrays.fill(byWord, candidate.from(), candidate.to(), candidate);
        return true;
    }

    void remove(Candidate candidate) {
        Arrays.fill(byWord, candidate.from(), candidate.to(), null);
    }

    void replace(Candidate old, Candidate with) {
        remove(old);
        Arrays.fill(byWord, with.from(), with.to(), with);
    }
}
