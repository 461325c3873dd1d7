package io.github.stancewire.ingest.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollQueueTest {
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    private final PollQueue<String> queue = new PollQueue<>();

    @Test
    void whatIsDueFirstComesFirst() {
        queue.add("late", "a", NOW);
        queue.add("early", "b", NOW.minusSeconds(1));
        queue.add("not yet", "c", NOW.plusSeconds(1));

        assertEquals(Optional.of("early"), queue.take(NOW));
        assertEquals(Optional.of("late"), queue.take(NOW));
        assertEquals(Optional.empty(), queue.take(NOW));
        assertEquals(Optional.of(NOW.plusSeconds(1)), queue.nextAt());
    }

    @Test
    void aLaneIsTakenByOneAndRestsAfterwards() {
        queue.add("one", "host", NOW);
        queue.add("two", "host", NOW);
        queue.add("three", "host", NOW);
        assertEquals(Optional.of("one"), queue.take(NOW));
        assertEquals(Optional.empty(), queue.take(NOW));

        queue.release("host", NOW.plusSeconds(2));

        assertEquals(Optional.empty(), queue.take(NOW.plusSeconds(1)));
        assertEquals(Optional.of("two"), queue.take(NOW.plusSeconds(2)));
        queue.release("host", NOW.plusSeconds(4));
        assertEquals(Optional.of("three"), queue.take(NOW.plusSeconds(4)));
    }

    @Test
    void aBusyLaneDoesNotHoldUpOthers() {
        queue.add("one", "host", NOW);
        queue.add("two", "host", NOW);
        queue.add("other", "other host", NOW);
        queue.take(NOW);

        assertEquals(Optional.of("other"), queue.take(NOW));
    }

    @Test
    void onlyWhatWasTakenIsReleased() {
        assertThrows(IllegalStateException.class, () -> queue.release("host", NOW));
    }

    @Test
    void tenThousandSourcesAllHaveTheirTurnAndNoTwoOfAHostAtATime() {
        Random random = new Random(20_240_501);
        Map<String, Instant> rests = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            queue.add("feed" + i, "host" + random.nextInt(500), NOW.plusSeconds(random.nextInt(60)));
        }
        Set<String> seen = new HashSet<>();
        Map<String, String> taken = new HashMap<>();
        Map<String, String> laneOf = new HashMap<>();
        Random lanes = new Random(20_240_501);
        for (int i = 0; i < 10_000; i++) {
            laneOf.put("feed" + i, "host" + lanes.nextInt(500));
            lanes.nextInt(60);
        }
        Instant now = NOW;
        while (seen.size() < 10_000) {
            Optional<String> next = queue.take(now);
            if (next.isPresent()) {
                String lane = laneOf.getOrDefault(next.get(), "");
                assertTrue(taken.putIfAbsent(lane, next.get()) == null, "two of " + lane);
                assertTrue(!now.isBefore(rests.getOrDefault(lane, NOW)), "too early at " + lane);
                assertTrue(seen.add(next.get()), "twice: " + next.get());
            }
            if (next.isEmpty() || taken.size() == 8) {
                now = now.plusMillis(200);
                for (String lane : Set.copyOf(taken.keySet())) {
                    rests.put(lane, now.plusSeconds(2));
                    queue.release(lane, now.plusSeconds(2));
                    taken.remove(lane);
                }
            }
        }
        assertEquals(Optional.empty(), queue.take(now.plusSeconds(100)));
    }
}
