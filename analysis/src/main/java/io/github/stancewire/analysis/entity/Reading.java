package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is known of one text so far: its words and the readings chosen, none overlapping another. Used by one thread. */
final class Reading {
    private final Words words;
    private final LocalDate asOf;
    private final Headings headings;
    private final List<Candidate> chosen = new ArrayList<>();
    private final boolean[] taken;

    Reading(Words words, LocalDate asOf, Headings headings) {
        this.words = words;
        this.asOf = asOf;
        this.headings = headings;
        taken = new boolean[words.size()];
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

    /** In order of the text. */
    List<Candidate> chosen() {
        return chosen.stream().sorted(Comparator.comparingInt(Candidate::from)).toList();
    }

    boolean isFree(int from, int to) {
        for (int at = from; at < to; at++) {
            if (taken[at]) {
                return false;
            }
        }
        return true;
    }

    boolean isTaken(int at) {
        return at >= 0 && at < taken.length && taken[at];
    }

    /** False, and nothing happens, where a word of it is taken. */
    boolean choose(Candidate candidate) {
        if (!isFree(candidate.from(), candidate.to())) {
            return false;
        }
        mark(candidate, true);
        chosen.add(candidate);
        return true;
    }

    void replace(Candidate old, Candidate with) {
        mark(old, false);
        chosen.remove(old);
        mark(with, true);
        chosen.add(with);
    }

    private void mark(Candidate candidate, boolean value) {
        for (int at = candidate.from(); at < candidate.to(); at++) {
            taken[at] = value;
        }
    }
}
