package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything listed, ready to be looked up. Immutable.
 *
 * @param names every name
 * @param entries by id
 * @param bySurname persons by the key of their surname
 * @param holders persons by {@code BODY:office}
 */
record Gazetteer(
        AliasTrie names,
        Map<String, Entry> entries,
        Map<String, List<Entry>> bySurname,
        Map<String, List<Entry>> holders) {
    private static final class Shared {
        private static final Gazetteer INSTANCE = GazetteerLoader.load(DataFiles.OWN);
    }

    Gazetteer {
        entries = Map.copyOf(entries);
        bySurname = Map.copyOf(bySurname);
        holders = Map.copyOf(holders);
    }

    /** The gazetteer of the data files, read once. */
    static Gazetteer shared() {
        return Shared.INSTANCE;
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    Optional<Entry> country(String party) {
        return entry("country:" + party);
    }

    /** Who held an office on a day, when exactly one did. */
    Optional<Entry> holder(String body, String office, LocalDate day) {
        List<Entry> found = holders.getOrDefault(body + ":" + office, List.of()).stream()
                .filter(person -> person.terms().stream()
                        .anyMatch(term -> term.office().equals(office) && term.isOf(body) && term.covers(day)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    static Map<String, List<Entry>> index(Map<String, List<Entry>> lists) {
        Map<String, List<Entry>> copy = new HashMap<>();
        lists.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return copy;
    }
}
