package io.github.stancewire.ingest.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.JsonArticles;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.article.Trimmed;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A JSON file: one article, an array of them, or several one after another. Each article keeps its own bytes, cut out of
 * the file, which is never in memory as a whole. What cannot be parsed is handed on in one piece from the first broken
 * article to the end. Not thread-safe; for one pass.
 */
final class JsonReader {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    private static final int ENCODING_BYTES = 4;

    private final OpenFile file;
    private final String name;
    private final RawArticles articles;
    private final Consumer<Item> items;

    private long start;
    /** Where the value that is being read begins. */
    private long from;

    private long handedOn;

    JsonReader(OpenFile file, String name, RawArticles articles, Consumer<Item> items) {
        this.file = file;
        this.name = name;
        this.articles = articles;
        this.items = items;
    }

    void read() throws IOException {
        byte[] head = file.head(ENCODING_BYTES);
        if (isWide(head)) {
            handOn(name, 0, Long.MAX_VALUE);
            return;
        }
        start = Trimmed.startsWithBom(head) ? Trimmed.BOM_BYTES : 0;
        from = start;
        try (JsonParser parser = JSON.createParser(file.stream(start))) {
            values(parser);
        } catch (JsonProcessingException e) {
            handOn(handedOn == 0 ? name : numbered(), from, Long.MAX_VALUE);
        }
    }

    private void values(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            elements(parser);
            token = parser.nextToken();
            if (token == null) {
                return;
            }
        } else {
            long to = end(parser);
            long first = from;
            token = parser.nextToken();
            if (token == null) {
                handOn(name, start, Long.MAX_VALUE);
                return;
            }
            handOn(numbered(), first, to);
        }
        for (; token != null; token = parser.nextToken()) {
            handOn(numbered(), from, end(parser));
        }
    }

    private void elements(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long to = end(parser);
            handOn(numbered(), from, to);
            from = to;
        }
        if (handedOn == 0) {
            items.accept(new Item.Skipped(name, "no-articles", "an empty array"));
        }
    }

    /** Reads the current value to its end; sets {@link #from} and returns the position after it. */
    private long end(JsonParser parser) throws IOException {
        from = start + Math.max(0, parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        parser.finishToken();
        return start + Math.max(0, parser.currentLocation().getByteOffset());
    }

    private String numbered() {
        return name + "#" + (handedOn + 1);
    }

    private void handOn(String item, long begin, long to) throws IOException {
        handedOn++;
        Content content = file.content(begin, to, Topic.MAX_CONTENT_BYTES);
        if (content instanceof Content.TooLarge large) {
            items.accept(new Item.Refused(
                    item,
                    "too-large",
                    large.message(),
                    large.length(),
                    large.sha256(),
                    large.head(),
                    Optional.empty()));
        } else if (content instanceof Content.Whole whole) {
            byte[] json = Trimmed.of(whole.bytes());
            items.accept(articles.read(item, json, JsonArticles.CONTENT_TYPE, JsonArticles.url(json)));
        }
    }

    /** UTF-16 and UTF-32 have a zero among the first four bytes of any JSON; no positions in bytes are told for them. */
    private static boolean isWide(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return head.length >= 2 && (head[0] == (byte) 0xFE || head[0] == (byte) 0xFF);
    }
}
