package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which reading of an ambiguous name ({@code ambiguous-names.tsv}) the words of a text speak for. Immutable.
 *
 * @param byName the readings of each name's {@link Spelling#key}, the usual one first
 */
record Senses(Map<String, List<Sense>> byName) {
    private static final class Shared {
        private static final Senses INSTANCE = load();
    }

    /**
     * @param reading an entry's id; empty for what is not listed
     * @param evidence keys of words
     */
    record Sense(Optional<String> reading, Set<String> evidence) {
        Sense {
            evidence = Set.copyOf(evidence);
        }
    }

    Senses {
        byName = Map.copyOf(byName);
    }

    static Senses shared() {
        return Shared.INSTANCE;
    }

    private static Senses load() {
        Map<String, List<Sense>> byName = new HashMap<>();
        for (Table.Row row : Table.read("ambiguous-names.tsv").rows()) {
            Set<String> evidence = Set.copyOf(
                    row.all("evidence").stream().map(Spelling::key).distinct().toList());
            byName.computeIfAbsent(Spelling.key(row.get("name")), key -> new ArrayList<>())
                    .add(new Sense(row.find("reading").filter(reading -> !reading.equals("-")), evidence));
        }
        return new Senses(byName);
    }

    /** For each ambiguous name its reading in a text that holds these words. */
    Map<String, Sense> in(Set<String> words) {
        Map<String, Sense> chosen = new HashMap<>();
        byName.forEach((name, senses) -> {
            if (words.contains(name)) {
                chosen.put(name, best(senses, words));
            }
        });
        return chosen;
    }

    private static Sense best(List<Sense> senses, Set<String> words) {
        Sense best = senses.get(0);
        long most = -1;
        for (Sense sense : senses) {
            long found = sense.evidence().stream().filter(words::contains).count();
            if (found > most) {
                best = sense;
                most = found;
            }
        }
        return best;
    }
}
