package io.github.stancewire.app.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stancewire.ingest.SourceOptions;
import io.github.stancewire.ingest.catalogue.Catalogue;
import io.github.stancewire.ingest.catalogue.CatalogueEntry;
import io.github.stancewire.ingest.ledger.Ledger;
import io.github.stancewire.schemas.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");
    private static final String A = "https://a.example/f";
    private static final String B = "https://b.example/f";

    private final Ledger ledger = new Ledger(NOW);

    @Test
    void aLineForTheDayAndOneForAllAddUp() {
        ledger.add(look(A, Duration.ofDays(2), "read", 100, 0, Map.of("no-text", 5L)));
        ledger.add(look(A, Duration.ofMinutes(5), "read", 3, 12, Map.of("no-text", 1L)));

        List<String> lines = text(entry(A, "The Gazette", false));

        assertEquals(
                List.of(
                        "source                      looks   seen   publ   dupl   same   skip   fail",
                        "The Gazette",
                        "  24 hours                      1     16      3      0     12      1      0",
                        "  in all                        2    121    103      0     12      6      0",
                        "  looked at 5m ago (read), next in 15m",
                        "  skipped: no-text 1"),
                lines);
    }

    @Test
    void whatNeedsSomebodyBeginsWithAnExclamationMark() {
        for (int i = 3; i > 0; i--) {
            ledger.add(look(A, Duration.ofMinutes(i), "timeout", 0, 0, Map.of()));
        }
        ledger.add(LedgerEntry.newBuilder(look(B, Duration.ofMinutes(1), "read", 1, 1, Map.of()))
                .setSeen(7)
                .build());

        List<String> lines = text(entry(A, "A", false), entry(B, "B", false));

        assertTrue(lines.contains("! no answer 3 times in a row: it does not answer"), lines.toString());
        assertTrue(lines.contains("! 1 looks do not add up; please report it"), lines.toString());
    }

    @Test
    void aSilentSourceSaysForHowLongAndAgainstWhat() {
        for (int hours = 24 * 20; hours >= 0; hours--) {
            ledger.add(look(A, Duration.ofHours(hours + 8), "read", 1, 0, Map.of()));
        }
        ledger.add(look(A, Duration.ZERO, "not-modified", 0, 0, Map.of()));

        assertTrue(text(entry(A, "A", false)).contains("! silent: nothing new for 8h, at most 6h by its habit"));
    }

    @Test
    void aPausedSourceRestsByIntention() {
        for (int i = 3; i > 0; i--) {
            ledger.add(look(A, Duration.ofMinutes(i), "timeout", 0, 0, Map.of()));
        }

        assertFalse(sources(entry(A, "A", true)).get(0).isRemarkable());
        assertTrue(sources(entry(A, "A", false)).get(0).isRemarkable());
    }

    @Test
    void sourcesOfTheListThatWereNotLookedAtAreThereAsWell() {
        assertTrue(text(entry(A, "A", false)).contains("  not looked at yet"));
    }

    @Test
    void sourcesThatAreNotListedComeLast() {
        ledger.add(look(B, Duration.ZERO, "read", 1, 0, Map.of()));

        List<SourceStatus> sources = sources(entry(A, "A", false));
        assertEquals(SourceStatus.State.UNLISTED, sources.get(1).state());
        assertEquals(B, sources.get(1).id());
    }

    @Test
    void noLineIsWiderThanANarrowTerminal() {
        ledger.add(look(A, Duration.ofMinutes(5), "read", 99_000_000_000L, 12_345_678L, Map.of("no-text", 123_456L)));

        text(entry(A, "n".repeat(300), false)).forEach(line -> assertTrue(line.length() <= 78, line));
    }

    @Test
    void programsGetTheSameFigures() {
        ledger.add(look(A, Duration.ofMinutes(5), "read", 3, 12, Map.of("no-text", 1L)));

        JsonNode source = StatusJson.of(sources(entry(A, "The Gazette", false)))
                .path("sources")
                .path(0);
        assertEquals("active", source.path("state").asText());
        assertEquals(16, source.path("day").path("seen").asLong());
        assertEquals(1, source.path("all").path("skipped").path("no-text").asLong());
        assertEquals("2026-06-20T11:55:00Z", source.path("lastAt").asText());
        assertFalse(source.path("silent").asBoolean(true));
    }

    private List<String> text(CatalogueEntry... entries) {
        return StatusText.of(sources(entries), NOW);
    }

    private List<SourceStatus> sources(CatalogueEntry... entries) {
        return SourceStatus.of(new Catalogue(List.of(entries)), ledger.standings());
    }

    private static CatalogueEntry entry(String address, String name, boolean paused) {
        return new CatalogueEntry(address, Optional.of(name), Optional.empty(), paused, SourceOptions.DEFAULT);
    }

    private static LedgerEntry look(
            String source, Duration ago, String outcome, long published, long unchanged, Map<String, Long> skipped) {
        boolean answered = outcome.equals("read") || outcome.equals("not-modified");
        return LedgerEntry.newBuilder()
                .setSourceId(source)
                .setKind("feed")
                .setName(source)
                .setStartedAt(NOW.minus(ago))
                .setEndedAt(NOW.minus(ago))
                .setOutcome(outcome)
                .setProblem(answered ? null : "it does not answer")
                .setSeen(published
                        + unchanged
                        + skipped.values().stream().mapToLong(Long::longValue).sum())
                .setPublished(published)
                .setUnchanged(unchanged)
                .setSkipped(skipped)
                .setFailed(Map.of())
                .setNextAt(NOW.minus(ago).plusSeconds(1_200))
                .build();
    }
}
