package io.github.stancewire.analysis.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose a body is that many countries have, where its name does not say so: "the House of Representatives" belongs to the one country that
 * the text is about, and to nobody where it is about several. Used by one thread.
 */
final class SharedBodies {
    private static final Set<String> SHARED = Set.of(
            "house of representatives",
            "chamber of deputies",
            "national assembly",
            "federal assembly",
            "standing committee",
            "central committee",
            "central bank",
            "coast guard");
    /** "the House of Representatives election" is none of the House. */
    private static final Set<String> VOTES = Set.of("election", "elections", "race", "seat", "seats");
    /** A text that names countries less often is about none. */
    private static final int LEAST = 3;

    private final Reading reading;
    private final Gazetteer gazetteer;

    SharedBodies(Reading reading, Gazetteer gazetteer) {
        this.reading = reading;
        this.gazetteer = gazetteer;
    }

    void own() {
        List<Candidate> bodies =
                reading.chosen().stream().filter(this::isShared).toList();
        if (bodies.isEmpty()) {
            return;
        }
        Map<String, Integer> named = named();
        Optional<String> owner = owner(named);
        for (Candidate body : bodies) {
            if (VOTES.contains(reading.words().key(body.to(), body.from()))) {
                reading.remove(body);
                continue;
            }
            Optional<String> listed = body.entry().party();
            boolean stays =
                    listed.isPresent() && (owner.isEmpty() ? named.containsKey(listed.get()) : owner.equals(listed));
            if (!stays && (listed.isPresent() || owner.isPresent())) {
                String name = reading.words().print(body.from(), body.to());
                reading.replace(body, body.as(of(body.entry(), name, owner), body.kind()));
            }
        }
    }

    /** "Ministry of Defence", but not "Polish Ministry of Defence" and "United States House of Representatives". */
    private boolean isShared(Candidate candidate) {
        Entry entry = candidate.entry();
        String printed = reading.words().print(candidate.from(), candidate.to()).toLowerCase(Locale.ROOT);
        return SHARED.contains(printed) && !isOwned(candidate)
                || entry.sort().equals("ministry") && entry.party().isEmpty();
    }

    /** "Vietnam's Supreme Court": of an unlisted body its name tells the party, or what stands before it. */
    private static boolean isOwned(Candidate candidate) {
        Entry entry = candidate.entry();
        return entry.party().isPresent() && !entry.id().startsWith("org:US-");
    }

    private Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        for (Candidate candidate : reading.chosen()) {
            if (!isShared(candidate)) {
                candidate
                        .entry()
                        .partyOn(reading.asOf())
                        .filter(party -> gazetteer.country(party).isPresent())
                        .ifPresent(party -> named.merge(party, 1, Integer::sum));
            }
        }
        return named;
    }

    /** The country that is named more often than all others together, by more than half. */
    private static Optional<String> owner(Map<String, Integer> named) {
        int all = named.values().stream().mapToInt(Integer::intValue).sum();
        return named.entrySet().stream()
                .filter(times -> times.getValue() >= LEAST && times.getValue() * 10 >= all * 6)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Entry of(Entry body, String name, Optional<String> owner) {
        String slug = body.sort().equals("ministry") ? body.id().substring("org:".length()) : Spelling.slug(name);
        String id = "org:" + owner.map(party -> party + "-").orElse("") + slug;
        return Entry.of(id, name, body.type(), body.sort(), owner);
    }
}
