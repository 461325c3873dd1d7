package io.github.stancewire.analysis.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page's JSON-LD says of its article (schema.org NewsArticle and its kin), found in arrays and graphs too; what is
 * only referred to by its {@code @id} is looked up. Of a broken block single fields are still read.
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
    private static final Pattern ARTICLE =
            Pattern.compile("(?i).*(?:article|blogposting|liveblogposting|report|review)$");
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateCreated|inLanguage|articleBody)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,200000})\"");

    /**
     * Somebody whom the page calls an author.
     *
     * @param organization whether it is declared to be one
     */
    record Author(String name, boolean organization) {}

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final StringBuilder broken = new StringBuilder();
    private Optional<String> anyDate = Optional.empty();

    private JsonLd() {}

    static JsonLd of(List<String> scripts) {
        JsonLd jsonLd = new JsonLd();
        for (String json : scripts) {
            if (json.length() <= LONGEST) {
                jsonLd.read(json.strip());
            }
        }
        return jsonLd;
    }

    private void read(String json) {
        try {
            gather(MAPPER.readTree(json.startsWith("<!") ? json.replaceAll("^<!\\[CDATA\\[|]]>$", "") : json));
        } catch (JsonProcessingException e) {
            broken.append(json);
        }
    }

    private void gather(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int looked = 0; !open.isEmpty() && looked < NODES; looked++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                if (isArticle(node.path("@type"))) {
                    articles.add(node);
                }
                if (node.has("name") && node.path("@id").isTextual()) {
                    byId.putIfAbsent(node.path("@id").textValue(), node);
                }
                if (anyDate.isEmpty()) {
                    anyDate = Optional.ofNullable(node.path("datePublished").textValue());
                }
                for (String inside : List.of("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher")) {
                    open.add(node.path(inside));
                }
            }
        }
    }

    private static boolean isArticle(JsonNode type) {
        return JsonExtractor.strings(type).stream()
                .anyMatch(name -> ARTICLE.matcher(name).matches());
    }

    Optional<String> headline() {
        return field("headline").or(() -> field("name"));
    }

    Optional<String> published() {
        return field("datePublished").or(() -> field("dateCreated")).or(() -> anyDate);
    }

    Optional<String> language() {
        return field("inLanguage");
    }

    Optional<String> description() {
        return field("description");
    }

    /** The whole text, which pages give to search engines that load it by script for readers. */
    Optional<String> body() {
        return raw("articleBody");
    }

    /** Whether the article, or a part of it, is declared to be for those who pay. */
    boolean isForPay() {
        return articles.stream().anyMatch(article -> isFalse(article.path("isAccessibleForFree")));
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue() || "false".equalsIgnoreCase(value.asText(""));
    }

    Optional<String> publisher() {
        for (JsonNode article : articles) {
            Optional<String> name = JsonExtractor.strings(resolved(article.path("publisher"))).stream()
                    .map(CleanText::unescaped)
                    .filter(one ->
                            !one.isBlank() && !one.toLowerCase(Locale.ROOT).startsWith("http"))
                    .findFirst();
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** In order, of the first article that names any. */
    List<Author> authors() {
        for (JsonNode article : articles) {
            List<Author> authors = new ArrayList<>();
            addAuthors(article.path("author"), authors);
            if (authors.isEmpty()) {
                addAuthors(article.path("creator"), authors);
            }
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        return List.of();
    }

    private void addAuthors(JsonNode given, List<Author> authors) {
        JsonNode node = resolved(given);
        if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), 20); i++) {
                if (!node.get(i).isArray()) {
                    addAuthors(node.get(i), authors);
                }
            }
            return;
        }
        boolean organization =
                JsonExtractor.strings(node.path("@type")).stream().anyMatch(type -> type.endsWith("Organization"));
        String name = node.isTextual() ? node.textValue() : String.join(" ", JsonExtractor.strings(node.path("name")));
        if (name.isBlank() && node.has("familyName")) {
            name = node.path("givenName").asText("") + " "
                    + node.path("familyName").asText("");
        }
        String clean = CleanText.unescaped(name);
        if (!clean.isBlank()) {
            authors.add(new Author(clean, organization));
        }
    }

    private JsonNode resolved(JsonNode node) {
        boolean reference =
                node.isObject() && !node.has("name") && node.path("@id").isTextual();
        return reference ? byId.getOrDefault(node.path("@id").textValue(), node) : node;
    }

    private Optional<String> field(String name) {
        return raw(name).map(CleanText::unescaped).filter(value -> !value.isBlank());
    }

    private Optional<String> raw(String name) {
        for (JsonNode article : articles) {
            Optional<String> value = JsonExtractor.strings(resolved(article.path(name))).stream()
                    .filter(one -> !one.isBlank())
                    .findFirst();
            if (value.isPresent()) {
                return value;
            }
        }
        for (Matcher matcher = FIELD.matcher(broken); matcher.find(); ) {
            if (matcher.group(1).equals(name)) {
                return Optional.of(matcher.group(2).replace("\\n", "\n").replace("\\", ""));
            }
        }
        return Optional.empty();
    }
}
