package io.github.stancewire.app.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stancewire.ingest.ledger.Habit;
import io.github.stancewire.ingest.ledger.LedgerSums;
import io.github.stancewire.ingest.ledger.SourceStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How sources stand, for programs: a contract, described in {@code docs/SOURCES.md}. Pure. */
public final class StatusJson {
    private StatusJson() {}

    public static ObjectNode of(List<SourceStatus> sources) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode all = json.putArray("sources");
        sources.forEach(source -> add(source, all.addObject()));
        return json;
    }

    private static void add(SourceStatus source, ObjectNode json) {
        json.put("id", source.id());
        json.put("name", source.title());
        json.put("state", source.state().name().toLowerCase(Locale.ROOT));
        Optional<SourceStanding> known = source.standing();
        json.put("kind", known.map(standing -> standing.last().getKind()).orElse(null));
        json.put(
                "lastAt",
                known.map(SourceStanding::lastAt).map(Instant::toString).orElse(null));
        json.put("outcome", known.map(standing -> standing.last().getOutcome()).orElse(null));
        json.put(
                "problem",
                known.flatMap(standing -> standing.last().getProblem()).orElse(null));
        json.put(
                "nextAt",
                known.flatMap(SourceStanding::nextAt).map(Instant::toString).orElse(null));
        json.put("failuresInARow", known.map(SourceStanding::failures).orElse(0));
        json.put("unbalanced", known.map(SourceStanding::unbalanced).orElse(0L));
        Habit habit = known.map(SourceStanding::habit).orElse(Habit.NONE);
        json.put("silent", habit.isSilent());
        json.put("quietSeconds", habit.quiet().toSeconds());
        json.put("quietSecondsByHabit", habit.bound().map(Duration::toSeconds).orElse(null));
        add(known.map(SourceStanding::day).orElse(LedgerSums.NONE), json.putObject("day"));
        add(known.map(SourceStanding::all).orElse(LedgerSums.NONE), json.putObject("all"));
    }

    private static void add(LedgerSums sums, ObjectNode json) {
        json.put("looks", sums.looks());
        json.put("seen", sums.seen());
        json.put("published", sums.published());
        json.put("partial", sums.partial());
        json.put("duplicates", sums.duplicates());
        json.put("unchanged", sums.unchanged());
        add(sums.skipped(), json.putObject("skipped"));
        add(sums.failed(), json.putObject("failed"));
    }

    private static void add(Map<String, Long> counts, ObjectNode json) {
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(count -> json.put(count.getKey(), count.getValue()));
    }
}
