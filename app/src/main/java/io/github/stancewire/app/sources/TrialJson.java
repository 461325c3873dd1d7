package io.github.stancewire.app.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.trial.Trial;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a look at a source showed, for programs: a contract, described in {@code docs/SOURCES.md}. Pure. */
public final class TrialJson {
    private TrialJson() {}

    public static ObjectNode of(Trial trial) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", trial.given().toString());
        problem(trial.problem(), json);
        answer(trial.answer(), json);
        content(trial.content(), json);
        ArrayNode feeds = json.putArray("feeds");
        trial.feeds()
                .forEach(feed -> feeds.addObject()
                        .put("url", feed.address().toString())
                        .put("title", feed.title().orElse(null)));
        return json;
    }

    private static void answer(Optional<Trial.Answer> answer, ObjectNode json) {
        Optional<FetchResult.About> about = answer.map(Trial.Answer::about);
        json.put("answeredBy", text(about.map(FetchResult.About::address)));
        ArrayNode redirects = json.putArray("redirects");
        about.ifPresent(known -> known.redirects().forEach(passed -> redirects.add(passed.toString())));
        json.put("movedTo", text(about.flatMap(FetchResult.About::movedTo)));
        json.put("contentType", answer.flatMap(Trial.Answer::contentType).orElse(null));
        json.put("bytes", answer.map(Trial.Answer::bytes).orElse(null));
        json.put("etag", about.flatMap(known -> known.validators().etag()).orElse(null));
        json.put(
                "lastModified",
                about.flatMap(known -> known.validators().lastModified()).orElse(null));
        json.put("freshSeconds", seconds(about.flatMap(FetchResult.About::fresh)));
    }

    private static void content(Optional<Trial.Content> content, ObjectNode json) {
        json.put("kind", content.map(Trial.Content::kind).orElse(null));
        json.put("title", content.flatMap(Trial.Content::title).orElse(null));
        json.put("ttlSeconds", seconds(content.flatMap(Trial.Content::ttl)));
        json.put("againSeconds", seconds(content.map(Trial.Content::again)));
        json.put("taken", content.map(Trial.Content::taken).orElse(0L));
        ArrayNode entries = json.putArray("entries");
        ArrayNode parts = json.putArray("parts");
        content.ifPresent(known -> {
            known.entries().forEach(entry -> entry(entry, entries.addObject()));
            known.parts().forEach(part -> parts.add(part.toString()));
        });
        Optional<Trial.Page> page = content.flatMap(Trial.Content::page);
        if (page.isEmpty()) {
            json.putNull("newestPage");
        } else {
            ObjectNode shown = json.putObject("newestPage");
            shown.put("url", page.get().address().toString());
            shown.put("bytes", page.get().bytes());
            problem(page.get().problem(), shown);
        }
    }

    private static void entry(Trial.Entry entry, ObjectNode json) {
        json.put("name", entry.name());
        json.put("title", entry.title().orElse(null));
        json.put("published", entry.published().orElse(null));
        json.put("url", text(entry.link()));
        json.put("characters", entry.characters());
        problem(entry.left(), json);
    }

    private static void problem(Optional<Trial.Refusal> problem, ObjectNode json) {
        json.put("reason", problem.map(Trial.Refusal::reason).orElse(null));
        json.put("message", problem.map(Trial.Refusal::message).orElse(null));
    }

    private static @Nullable String text(Optional<URI> address) {
        return address.map(URI::toString).orElse(null);
    }

    private static @Nullable Long seconds(Optional<Duration> time) {
        return time.map(Duration::toSeconds).orElse(null);
    }
}
