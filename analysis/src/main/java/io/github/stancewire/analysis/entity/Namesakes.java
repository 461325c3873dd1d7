package io.github.stancewire.analysis.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes back readings as a country or place where the text means a namesake: "Jordan scored" after "Michael Jordan", and
 * "Lebanon, Ohio". Used by one thread.
 */
final class Namesakes {
    private static final Set<String> STATES = Table.words("states-of-federations.txt").stream()
            .map(Spelling::key)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LOCATIVE =
            Set.of("in", "across", "inside", "outside", "throughout", "near", "within");

    private final Reading reading;
    private final Words words;

    Namesakes(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
    }

    void drop() {
        List<Candidate> chosen = reading.chosen();
        Set<String> persons = personalNames(chosen);
        Map<String, Set<String>> namesOfParty = namesOfParty(chosen);
        for (Candidate candidate : chosen) {
            if (!isPlace(candidate)) {
                continue;
            }
            if (isTownOfAnother(candidate)) {
                reading.remove(candidate);
                reading.startingAt(candidate.to() + 1)
                        .filter(state -> state.entry().isCountry())
                        .ifPresent(reading::remove);
            } else if (candidate.length() == 1 && isPerson(candidate, persons, namesOfParty)) {
                reading.remove(candidate);
            }
        }
    }

    private boolean isPerson(Candidate candidate, Set<String> persons, Map<String, Set<String>> namesOfParty) {
        String party = candidate.entry().party().orElse("");
        return persons.contains(words.get(candidate.from()).key())
                && !LOCATIVE.contains(words.key(candidate.from() - 1, candidate.from()))
                && namesOfParty.getOrDefault(party, Set.of()).size() <= 1;
    }

    private static boolean isPlace(Candidate candidate) {
        return candidate.entry().isCountry() || candidate.entry().type() == EntityType.LOCATION;
    }

    /** First and last words of the full names of persons. */
    private Set<String> personalNames(List<Candidate> chosen) {
        Set<String> names = new HashSet<>();
        for (Candidate candidate : chosen) {
            if (candidate.entry().isPerson() && candidate.length() > 1) {
                names.add(words.get(candidate.from()).key());
                names.add(words.get(candidate.to() - 1).key());
            }
        }
        return names;
    }

    /** In how many ways each country is named: itself, its people, its places. */
    private Map<String, Set<String>> namesOfParty(List<Candidate> chosen) {
        return chosen.stream()
                .filter(Namesakes::isPlace)
                .filter(candidate -> candidate.entry().party().isPresent())
                .collect(Collectors.groupingBy(
                        candidate -> candidate.entry().party().get(),
                        Collectors.mapping(
                                candidate -> words.print(candidate.from(), candidate.to()), Collectors.toSet())));
    }

    /** "Paris, Texas", but not "Atlanta, Georgia" and "Tbilisi, Georgia". */
    private boolean isTownOfAnother(Candidate candidate) {
        int comma = candidate.to();
        if (!words.key(comma, candidate.from()).equals(",")
                || !STATES.contains(words.key(comma + 1, candidate.from()))) {
            return false;
        }
        return reading.covering(comma + 1)
                .flatMap(state -> state.entry().party())
                .map(party -> !candidate.entry().party().filter(party::equals).isPresent())
                .orElse(true);
    }
}
