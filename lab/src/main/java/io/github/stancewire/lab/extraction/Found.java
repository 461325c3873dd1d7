package io.github.stancewire.lab.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an extractor found on a page, or what is true of it. Empty is absent.
 *
 * @param body text of the article; blocks separated by white space
 * @param authors as written; several in one are told apart by the scoring
 * @param date anything in which the first {@code YYYY-MM-DD} is the day
 */
record Found(String body, String title, List<String> authors, String date, String publisher) {
    static final Found NOTHING = new Found("", "", List.of(), "", "");

    Found {
        authors = List.copyOf(authors);
    }

    static Found of(JsonNode json) {
        List<String> authors = new ArrayList<>();
        JsonNode author = json.path("author");
        if (author.isArray()) {
            author.forEach(name -> authors.add(name.asText()));
        } else if (author.isTextual()) {
            authors.add(author.textValue());
        }
        return new Found(
                json.path("articleBody").asText(""),
                json.path("title").asText(""),
                authors,
                json.path("date").asText(""),
                json.path("publisher").asText(""));
    }

    /** Fields with nothing in them are left out, the body is always there. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("articleBody", body);
        if (!title.isEmpty()) {
            json.put("title", title);
        }
        if (!authors.isEmpty()) {
            authors.forEach(json.putArray("author")::add);
        }
        if (!date.isEmpty()) {
            json.put("date", date);
        }
        if (!publisher.isEmpty()) {
            json.put("publisher", publisher);
        }
        return json;
    }

    String field(Field field) {
        return switch (field) {
            case TITLE -> title;
            case AUTHOR -> String.join(";", authors);
            case DATE -> date;
            case PUBLISHER -> publisher;
        };
    }

    /** What is scored besides the body. */
    enum Field {
        TITLE,
        AUTHOR,
        DATE,
        PUBLISHER;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
