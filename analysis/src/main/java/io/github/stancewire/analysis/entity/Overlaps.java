package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Of readings that share words the longest is chosen, and a listed one before another of its length. */
final class Overlaps {
    private Overlaps() {}

    static void choose(
            Reading reading,
            List<Candidate> listed,
            List<Candidate> organizations,
            List<Candidate> persons,
            List<Candidate> trained) {
        Set<Candidate> isListed = new HashSet<>(listed);
        Coverage coverage = new Coverage(reading.words().size(), listed);
        List<Candidate> all = new ArrayList<>(listed);
        organizations.stream()
                .filter(organization -> !isSeveral(organization, coverage))
                .forEach(all::add);
        all.addAll(persons);
        trained.stream().filter(name -> !isSeveral(name, coverage)).forEach(all::add);
        all.stream()
                .sorted(Comparator.comparingInt(Candidate::length)
                        .reversed()
                        .thenComparing(candidate -> !isListed.contains(candidate))
                        .thenComparing(Candidate::from))
                .forEach(reading::choose);
    }

    /** "White House National Security Council" is two listed names, not one that is unlisted. */
    private static boolean isSeveral(Candidate organization, Coverage listed) {
        int covered = 0;
        int names = 0;
        for (Candidate candidate : listed.over(organization)) {
            boolean inside = candidate.from() >= organization.from() && candidate.to() <= organization.to();
            if (inside
                    && candidate.kind() != Mention.Kind.DEMONYM
                    && !candidate.entry().isCountry()) {
                covered += candidate.length();
                names++;
            }
        }
        return names > 1 && covered == organization.length();
    }
}
