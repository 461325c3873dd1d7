package io.github.stancewire.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stancewire.serve.ArticleRow;
import io.github.stancewire.serve.ArticleRow.EntityRow;
import io.github.stancewire.serve.StanceRow;
import io.github.stancewire.serve.TestDatabase;
import io.github.stancewire.serve.TestService;
import io.github.stancewire.serve.query.Database;
import io.github.stancewire.serve.web.WebFiles;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The document describes what is served, and what is served is as the document describes. */
final class OpenApiIT {

    private static TestDatabase database;
    private static TestService service;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        service = new TestService(database);
        document = service.client.json("/api/v1/openapi.json");
        database.insert(ArticleRow.of(1, "2024-05-01")
                .saying("Ports", "Lin Ya said China would reject the plan.")
                .with(new EntityRow("Q1", "China", "COUNTRY", "CHN"))
                .with(StanceRow.of(1, "CHN", "OPPOSE", "USA").told("ASSERTED", "Lin Ya")));
        database.insert(ArticleRow.of(2, "2024-05-02"));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    void everyRouteIsDocumentedAndNothingElse() {
        var routes = new Routes(
                new Database(new PGSimpleDataSource()),
                WebFiles.load(),
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                List.of());
        assertEquals(new TreeSet<>(names(document.get("paths"))), new TreeSet<>(routes.documented()));
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of("/api/v1/summary", "/api/v1/summary"),
                Arguments.of("/api/v1/articles", "/api/v1/articles?limit=1"),
                Arguments.of("/api/v1/articles/{id}", "/api/v1/articles/" + ArticleRow.id(1)),
                Arguments.of("/api/v1/stances", "/api/v1/stances"),
                Arguments.of("/api/v1/pairs", "/api/v1/pairs"),
                Arguments.of("/api/v1/parties", "/api/v1/parties"),
                Arguments.of("/health/live", "/health/live"),
                Arguments.of("/health/ready", "/health/ready"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anAnswerHasTheDocumentedFieldsAndNoOthers(String path, String request) {
        var schema = document.at(
                "/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/schema");
        var differences = new ArrayList<String>();
        compare(service.client.json(request), schema, path, differences);
        assertEquals(List.of(), differences);
    }

    @Test
    void aProblemHasTheDocumentedFields() {
        var differences = new ArrayList<String>();
        compare(
                service.client.json("/api/v1/articles?limit=0"),
                document.at("/components/schemas/Problem"),
                "problem",
                differences);
        assertEquals(List.of(), differences);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyDocumentedParameterIsKnownAndNoOther(String path, String request) {
        String bare = request.replaceAll("\\?.*", "");
        for (JsonNode parameter : document.at("/paths/" + path.replace("/", "~1") + "/get/parameters")) {
            if (parameter.has("$ref")) {
                String name = resolve(parameter).get("name").asText();
                assertEquals(200, service.client.get(bare + "?" + name + "=").statusCode(), name);
            }
        }
    }

    private static void compare(JsonNode value, JsonNode referring, String where, List<String> differences) {
        var schema = resolve(referring);
        if (schema.has("anyOf")) {
            if (!value.isNull()) {
                compare(value, schema.get("anyOf").get(0), where, differences);
            }
        } else if (schema.has("properties")) {
            var known = names(schema.get("properties"));
            var found = names(value);
            found.stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> differences.add(where + " has " + name));
            schema.get("required").forEach(name -> {
                if (!found.contains(name.asText())) {
                    differences.add(where + " lacks " + name.asText());
                }
            });
            found.stream()
                    .filter(known::contains)
                    .forEach(name -> compare(
                            value.get(name), schema.get("properties").get(name), where + "." + name, differences));
        } else if (schema.path("type").asText().equals("array")) {
            value.forEach(item -> compare(item, schema.get("items"), where + "[]", differences));
        } else if (!types(schema).contains(typeOf(value))) {
            differences.add(where + " is " + typeOf(value) + ", not " + types(schema));
        }
    }

    private static Set<String> types(JsonNode schema) {
        var types = new TreeSet<String>();
        if (schema.get("type").isArray()) {
            schema.get("type").forEach(type -> types.add(type.asText()));
        } else {
            types.add(schema.get("type").asText());
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "object";
        };
    }

    private static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
