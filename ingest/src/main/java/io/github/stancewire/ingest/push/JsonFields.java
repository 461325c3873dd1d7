package io.github.stancewire.ingest.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Whether an object can be an article, by the fields that extraction knows. They are asked for here as well so that a
 * client hears at once of an object that would only become a dead letter.
 *
 * @param content it has a text or a page; a title alone is no article
 * @param address it says where it was found
 */
record JsonFields(boolean content, boolean address) {
    /** Names of texts and pages: those of {@code JsonExtractor} in analysis. */
    static final Set<String> CONTENT = Set.of(
            "articleBody",
            "text",
            "body",
            "content",
            "maintext",
            "article",
            "plain_text",
            "content_text",
            "bodyText",
            "full_text",
            "html",
            "content_html",
            "raw_html",
            "body_html");

    private static final Set<String> ADDRESS = Set.of("url", "link");
    private static final JsonFactory JSON = new JsonFactory();

    /** @param object well-formed */
    static JsonFields of(byte[] object) throws IOException {
        boolean content = false;
        boolean address = false;
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean filled = isFilled(parser);
                content |= filled && CONTENT.contains(name);
                address |= filled && ADDRESS.contains(name) && parser.currentToken() == JsonToken.VALUE_STRING;
                parser.skipChildren();
            }
        }
        return new JsonFields(content, address);
    }

    /** Objects and arrays are left to extraction, which looks for names and texts inside them. */
    private static boolean isFilled(JsonParser parser) throws IOException {
        JsonToken value = parser.nextToken();
        return value.isStructStart()
                || value == JsonToken.VALUE_STRING && !parser.getText().isBlank();
    }
}
