package io.github.stancewire.ingest.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.ingest.fetch.Validators;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

    private static Visit visit(String host, String item, int second) {
        return new Visit(
                new Visit.Page(
                        "source",
                        item,
                        "",
                        "",
                        URI.create("https://" + host + "/" + item),
                        Optional.empty(),
                        new Visit.Words(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        START),
                new Visit.Seen(Optional.empty(), Validators.NONE, 0, 0, 0),
                START.plusSeconds(second));
    }

    @Test
    void nothingIsDueBeforeItsTime() {
        Visits visits = new Visits(10);
        visits.put(visit("a.example", "1", 5));
        assertEquals(Optional.empty(), visits.due(START.plusSeconds(4), any -> true));
    }

    @Test
    void whatIsDueFirstComesFirst() {
        Visits visits = new Visits(10);
        visits.put(visit("a.example", "late", 5));
        visits.put(visit("a.example", "early", 3));
        assertEquals(Optional.of(visit("a.example", "early", 3)), visits.due(START.plusSeconds(9), any -> true));
    }

    @Test
    void aBusyHostWithManyDoesNotHoldUpAnother() {
        Visits visits = new Visits(10_000);
        for (int i = 0; i < 5_000; i++) {
            visits.put(visit("busy.example", "" + i, 1));
        }
        visits.put(visit("b.example", "x", 2));
        assertEquals(
                Optional.of(visit("b.example", "x", 2)),
                visits.due(
                        START.plusSeconds(9),
                        visit -> !visit.page().address().getHost().equals("busy.example")));
    }

    @Test
    void aNewVisitOfAnItemTakesThePlaceOfTheOld() {
        Visits visits = new Visits(10);
        visits.put(visit("a.example", "1", 1));
        visits.put(visit("a.example", "1", 8));
        assertEquals(Optional.empty(), visits.due(START.plusSeconds(7), any -> true));
    }

    @Test
    void thereAreNoMoreThanThereIsRoomFor() {
        Visits visits = new Visits(2);
        for (int i = 0; i < 5; i++) {
            visits.put(visit("a.example", "" + i, i));
        }
        assertEquals(2, visits.size());
    }

    @Test
    void afterAnyPutsAndRemovalsTheFirstDueIsTheEarliestKnown() {
        long seed = System.nanoTime();
        SplittableRandom chance = new SplittableRandom(seed);
        Visits visits = new Visits(1_000);
        Map<String, Visit> known = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String item = "" + chance.nextInt(50);
            if (chance.nextInt(3) == 0) {
                visits.remove("source", item);
                known.remove(item);
            } else {
                Visit visit = visit(item.length() + ".example", item, chance.nextInt(1_000));
                visits.put(visit);
                known.put(item, visit);
            }
            Optional<Instant> earliest =
                    known.values().stream().map(Visit::nextAt).min(Comparator.naturalOrder());
            assertEquals(
                    earliest, visits.due(START.plusSeconds(2_000), any -> true).map(Visit::nextAt), "seed " + seed);
        }
    }
}
