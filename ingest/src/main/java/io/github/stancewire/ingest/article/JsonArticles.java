package io.github.stancewire.ingest.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** What ingest itself reads from an article in JSON: its address. All other fields are read downstream. */
public final class JsonArticles {
    public static final String CONTENT_TYPE = "application/json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> URL_FIELDS = Set.of("url", "link");

    private JsonArticles() {}

    /** Canonical form of the first usable {@code url} or {@code link}; empty for anything else, broken JSON included. */
    public static Optional<URI> url(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Optional<URI> found = Optional.empty();
            while (found.isEmpty() && parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean names = URL_FIELDS.contains(parser.currentName());
                if (parser.nextToken() == JsonToken.VALUE_STRING && names) {
                    found = CanonicalUrl.of(parser.getText());
                }
                parser.skipChildren();
            }
            return found;
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
