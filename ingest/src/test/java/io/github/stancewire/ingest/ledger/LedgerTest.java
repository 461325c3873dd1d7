package io.github.stancewire.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");
    private static final String A = "https://a.example/f";

    private final Ledger ledger = new Ledger(NOW);

    @Test
    void theLastDayAndAllAreSummedApart() {
        add(Looks.read(A, NOW.minus(Duration.ofHours(25)), 10, 0), Looks.read(A, NOW.minus(Duration.ofHours(1)), 2, 8));

        assertEquals(2, standing().day().published());
        assertEquals(12, standing().all().published());
        assertEquals(20, standing().all().seen());
        assertEquals(2, standing().all().looks());
    }

    @Test
    void failuresInARowEndWithAnAnswer() {
        add(Looks.failed(A, NOW.minusSeconds(3)), Looks.failed(A, NOW.minusSeconds(2)));
        assertEquals(2, standing().failures());
        add(Looks.read(A, NOW.minusSeconds(1), 0, 0));
        assertEquals(0, standing().failures());
    }

    @Test
    void anEntryThatDoesNotAddUpIsRemarkable() {
        add(Looks.read(A, NOW, 1, 1));
        assertFalse(standing().isRemarkable());
        add(Looks.wrong(A, NOW));
        assertEquals(1, standing().unbalanced());
        assertTrue(standing().isRemarkable());
    }

    @Test
    void sourcesAreKeptApart() {
        add(Looks.read(A, NOW, 1, 0), Looks.read("https://b.example/f", NOW, 5, 0));
        assertEquals(1, standing().all().published());
    }

    @Test
    void spansAreShort() {
        assertEquals(
                List.of("0s", "59s", "1m", "1h", "1h 1m", "10h", "1d", "1d 1h", "10d"),
                List.of(-5, 59, 60, 3_600, 3_660, 36_060, 86_400, 90_000, 900_000).stream()
                        .map(seconds -> Spans.text(Duration.ofSeconds(seconds)))
                        .toList());
    }

    private void add(LedgerEntry... looks) {
        List.of(looks).forEach(ledger::add);
    }

    private SourceStanding standing() {
        return Objects.requireNonNull(ledger.standings().get(A));
    }
}
