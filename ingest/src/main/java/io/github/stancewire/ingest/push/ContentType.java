package io.github.stancewire.ingest.push;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The media type of a request.
 *
 * @param received as the client wrote it
 * @param essence type and subtype in lower case
 * @param charset where it names one, in lower case
 */
record ContentType(String received, String essence, Optional<String> charset) {
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";
    static final String HTML = "text/html";
    static final String TEXT = "text/plain";

    private static final List<String> TAKEN = List.of(JSON, NDJSON, HTML, TEXT);
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");

    /** @throws Refusal if such a body is not taken */
    static ContentType of(@Nullable String header, @Nullable String encoding) {
        String received = header == null ? "" : header.strip();
        String essence = received.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!TAKEN.contains(essence)) {
            throw unsupported(
                    (essence.isEmpty() ? "The request has no Content-Type" : "'" + essence + "' is not taken here")
                            + "; send one of " + String.join(", ", TAKEN),
                    "Accept-Post",
                    String.join(", ", TAKEN));
        }
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("Compressed bodies are not taken; send it as it is", "Accept-Encoding", "identity");
        }
        Matcher charset = CHARSET.matcher(received);
        Optional<String> named =
                charset.find() ? Optional.of(charset.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
        boolean json = essence.equals(JSON) || essence.equals(NDJSON);
        if (json && named.filter(set -> !set.equals("utf-8")).isPresent()) {
            throw unsupported("JSON is sent in UTF-8", "Accept-Post", String.join(", ", TAKEN));
        }
        return new ContentType(received, essence, named);
    }

    private static Refusal unsupported(String detail, String header, String value) {
        return new Refusal(415, "unsupported-media-type", detail, Map.of(header, value));
    }
}
