package io.github.stancewire.app.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stancewire.sink.summary.RunSummary;

/** A run's result for programs: a contract, described in the module's README. */
public final class SummaryJson {
    private SummaryJson() {}

    /** One object; figures are of this run. */
    public static ObjectNode of(RunResult result) {
        RunSummary arrived = result.arrived();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("received", result.received());
        json.put("duplicates", arrived.duplicates());
        json.put("enriched", arrived.enriched());
        json.put("dead", arrived.dead());
        json.put("entities", arrived.entities());
        json.put("stances", arrived.stances());
        json.put("unchanged", result.unchanged());
        json.put("unaccounted", result.unaccounted());
        ArrayNode failed = json.putArray("failed");
        result.unread().forEach(failed::add);
        ArrayNode differences = json.putArray("differences");
        result.differences().forEach(differences::add);
        ArrayNode letters = json.putArray("deadLetters");
        arrived.deadLetters()
                .forEach(letter -> letters.addObject()
                        .put("source", letter.sourceId().orElse(null))
                        .put("origin", letter.origin().orElse(null))
                        .put("step", letter.step())
                        .put("reason", letter.reason())
                        .put("message", letter.message()));
        ArrayNode pairs = json.putArray("pairs");
        arrived.strongest()
                .forEach(pair -> pairs.addObject()
                        .put("source", pair.source())
                        .put("target", pair.target())
                        .put("polarity", pair.polarity())
                        .put("score", pair.score())
                        .put("stances", pair.stances())
                        .put("articles", pair.articles())
                        .put("evidence", pair.evidence()));
        return json;
    }
}
