package io.github.stancewire.analysis.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's JSON-LD says of its article (schema.org NewsArticle and its kin), found in arrays and graphs too. Of a
 * broken block single fields are still read.
 */
final class JsonLd {
    private static final int LONGEST = 1 << 20;
    private static final int NODES = 2_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    private static final Pattern ARTICLE = Pattern.compile("(?i).*(?:article|blogposting|report|review|liveblog)$");
    private static final Pattern FIELD =
            Pattern.compile("\"(headline|datePublished|inLanguage)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,400})\"");

    private final Optional<JsonNode> article;
    private final String broken;

    private JsonLd(Optional<JsonNode> article, String broken) {
        this.article = article;
        this.broken = broken;
    }

    static JsonLd of(Document document) {
        StringBuilder broken = new StringBuilder();
        Optional<JsonNode> article = Optional.empty();
        for (Element script : document.select("script[type=application/ld+json]")) {
            String json = script.data();
            if (json.length() > LONGEST || article.isPresent()) {
                continue;
            }
            try {
                article = article(MAPPER.readTree(json.strip().replaceAll("^<!\\[CDATA\\[|]]>$", "")));
            } catch (JsonProcessingException e) {
                broken.append(json);
            }
        }
        return new JsonLd(article, broken.toString());
    }

    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int looked = 0; !open.isEmpty() && looked < NODES; looked++) {
            JsonNode node = open.poll();
            if (node.isObject() && isArticle(node.path("@type"))) {
                return Optional.of(node);
            }
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
                open.add(node.path("mainEntityOfPage"));
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        return JsonExtractor.strings(type).stream()
                .anyMatch(name -> ARTICLE.matcher(name).matches());
    }

    Optional<String> headline() {
        return field("headline").or(() -> field("name"));
    }

    Optional<String> published() {
        return field("datePublished").or(() -> field("dateCreated"));
    }

    Optional<String> language() {
        return field("inLanguage");
    }

    Optional<String> publisher() {
        return field("publisher").filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("http"));
    }

    List<String> authors() {
        return article.map(node -> JsonExtractor.strings(node.path("author"))).orElse(List.of());
    }

    private Optional<String> field(String name) {
        if (article.isPresent()) {
            return JsonExtractor.strings(article.get().path(name)).stream()
                    .map(HtmlMetadata::unescaped)
                    .filter(value -> !value.isBlank())
                    .findFirst();
        }
        for (Matcher matcher = FIELD.matcher(broken); matcher.find(); ) {
            if (matcher.group(1).equals(name)) {
                return Optional.of(HtmlMetadata.unescaped(matcher.group(2).replace("\\", "")));
            }
        }
        return Optional.empty();
    }
}
