package io.github.stancewire.analysis.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.stancewire.analysis.extract.PublicationDate.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an article from a JSON object by the field names that archives and crawlers use. */
final class JsonExtractor {
    private static final int DEEPEST = 100;
    private static final ObjectMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(16 << 20)
                            .build())
                    .build())
            .build();
    private static final List<String> TITLE = List.of("title", "headline", "name");
    private static final List<String> TEXT = List.of(
            "articleBody",
            "text",
            "body",
            "content",
            "maintext",
            "article",
            "plain_text",
            "content_text",
            "bodyText",
            "full_text");
    private static final List<String> HTML = List.of("html", "content_html", "raw_html", "body_html");
    private static final List<String> AUTHOR = List.of("author", "authors", "byline", "creator", "writer");
    private static final List<String> DATE = List.of(
            "datePublished",
            "date_published",
            "published",
            "publishedAt",
            "published_at",
            "publish_date",
            "published_date",
            "pubDate",
            "webPublicationDate",
            "date_publish",
            "date",
            "created_at");
    private static final List<String> OUTLET = List.of(
            "publisher",
            "outlet",
            "site_name",
            "siteName",
            "source",
            "source_name",
            "newspaper",
            "publication",
            "site");
    private static final List<String> LANGUAGE = List.of("language", "lang", "inLanguage");

    private JsonExtractor() {}

    /** Empty where the text is no JSON object, or one without the fields of an article. */
    static Optional<ArticleDraft> extract(String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (node == null || !node.isObject()) {
            return Optional.empty();
        }
        JsonNode fields = node.path("article").isObject() ? node.path("article") : node;
        Optional<ArticleDraft> page =
                first(fields, HTML).map(html -> HtmlExtractor.extract(CleanText.of(html), Optional.empty()));
        List<String> body =
                page.map(ArticleDraft::body).filter(b -> !b.isEmpty()).orElseGet(() -> body(fields));
        Optional<String> title = first(fields, TITLE).map(CleanText::line);
        if (body.isEmpty() && title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ArticleDraft(
                title.or(() -> page.flatMap(ArticleDraft::title)),
                authors(fields).or(() -> page.flatMap(ArticleDraft::author)),
                first(fields, OUTLET).map(CleanText::line).or(() -> page.flatMap(ArticleDraft::outlet)),
                first(fields, DATE)
                        .flatMap(DateReader::read)
                        .map(found -> found.as(Evidence.META))
                        .or(() -> page.flatMap(ArticleDraft::published)),
                first(fields, LANGUAGE).flatMap(LanguageTag::code),
                JudgedLine.story(body),
                "json:fields",
                Optional.empty()));
    }

    private static List<String> body(JsonNode fields) {
        String text = CleanText.of(first(fields, TEXT).orElse(""));
        if (DocumentKind.of(Optional.of("text/plain"), text) == DocumentKind.HTML) {
            return HtmlExtractor.extract(text, Optional.empty()).body();
        }
        return Paragraphs.of(text);
    }

    private static Optional<String> authors(JsonNode fields) {
        for (String name : AUTHOR) {
            List<String> names = new ArrayList<>();
            strings(fields.path(name)).forEach(text -> Byline.names(text).ifPresent(names::add));
            if (!names.isEmpty()) {
                return Optional.of(String.join("; ", names));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(JsonNode fields, List<String> names) {
        for (String name : names) {
            for (String text : strings(fields.path(name))) {
                if (!text.isBlank()) {
                    return Optional.of(CleanText.of(text).strip());
                }
            }
        }
        return Optional.empty();
    }

    /** A string, the name of an object, or those of an array's elements. */
    static List<String> strings(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.textValue());
        }
        if (node.isObject()) {
            return strings(node.path(node.has("name") ? "name" : node.has("@value") ? "@value" : "title"));
        }
        List<String> all = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), 20); i++) {
                if (!node.get(i).isArray()) {
                    all.addAll(strings(node.get(i)));
                }
            }
        }
        return all;
    }
}
