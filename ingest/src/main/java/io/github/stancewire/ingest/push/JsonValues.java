package io.github.stancewire.ingest.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.stancewire.ingest.article.Trimmed;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values in a JSON body, each with its own bytes as they were received.
 *
 * @param array true when they stood in an array
 */
record JsonValues(boolean array, List<byte[]> values) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int ENCODING_BYTES = 4;

    /**
     * Cuts a body into its values.
     *
     * @param most values that are taken
     * @throws Refusal if it is no JSON, saying where, or holds more
     */
    static JsonValues of(byte[] received, int most) {
        byte[] body = Trimmed.of(received);
        requireUtf8(body);
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Refusal(400, "empty", "There is nothing in the body; send an object or an array of objects");
            }
            List<byte[]> values = new ArrayList<>();
            boolean array = first == JsonToken.START_ARRAY;
            if (array) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(values, most, value(body, parser));
                }
            } else {
                values.add(value(body, parser));
            }
            if (parser.nextToken() != null) {
                throw new Refusal(
                        400,
                        "broken-json",
                        "There is more behind the end of the JSON, at " + place(parser.currentTokenLocation())
                                + "; send several articles as an array, or as application/x-ndjson");
            }
            return new JsonValues(array, values);
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    400, "broken-json", "Broken JSON at " + place(e.getLocation()) + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }

    private static void add(List<byte[]> values, int most, byte[] value) {
        if (values.size() == most) {
            throw new Refusal(
                    413,
                    "too-many",
                    "More than " + most + " articles in one array; send smaller arrays, or application/x-ndjson");
        }
        values.add(value);
    }

    /** Reads the current value to its end. What is too large is not copied: its length tells enough. */
    private static byte[] value(byte[] body, JsonParser parser) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        return Arrays.copyOfRange(body, from, Math.min(to, from + Topic.MAX_CONTENT_BYTES + 1));
    }

    private static void requireUtf8(byte[] body) {
        for (int i = 0; i < Math.min(ENCODING_BYTES, body.length); i++) {
            if (body[i] == 0 || body[i] == (byte) 0xFE || body[i] == (byte) 0xFF) {
                throw new Refusal(400, "not-utf8", "JSON is sent in UTF-8 (RFC 8259); this begins like UTF-16 or -32");
            }
        }
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr() + " (byte "
                + location.getByteOffset() + ")";
    }
}
