package io.github.stancewire.app.registry;

import static io.github.stancewire.app.registry.Exchange.answer;
import static io.github.stancewire.app.registry.Exchange.flag;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything below {@code /schemas}: schemas by id, under whatever subject. Ids of hidden versions stay readable. */
final class SchemaRoutes {
    private final Registry registry;

    SchemaRoutes(Registry registry) {
        this.registry = registry;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/schemas", this::schemas);
        routes.get("/schemas/types", context -> answer(context, List.of("AVRO")));
        routes.get("/schemas/ids/{id}", this::byId);
        routes.get(
                "/schemas/ids/{id}/schema",
                context -> context.contentType(RegistryServer.MEDIA_TYPE)
                        .result(places(context).get(0).schema()));
        routes.get("/schemas/ids/{id}/subjects", this::subjects);
        routes.get("/schemas/ids/{id}/versions", this::versions);
    }

    private void schemas(Context context) {
        String prefix = Optional.ofNullable(context.queryParam("subjectPrefix")).orElse("");
        boolean withDeleted = flag(context, "deleted");
        Map<String, RegisteredSchema> latest = new LinkedHashMap<>();
        List<RegisteredSchema> all = registry.state().all().stream()
                .filter(schema -> withDeleted || !schema.deleted())
                .filter(schema -> schema.subject().startsWith(prefix))
                .toList();
        all.forEach(schema -> latest.put(schema.subject(), schema));
        answer(
                context,
                (flag(context, "latestOnly") ? latest.values() : all)
                        .stream().map(Exchange::place).toList());
    }

    private void byId(Context context) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("schema", places(context).get(0).schema());
        if (flag(context, "fetchMaxId")) {
            answer.put("maxId", registry.state().highestId());
        }
        answer(context, answer);
    }

    private void subjects(Context context) {
        answer(
                context,
                shown(context).stream()
                        .map(RegisteredSchema::subject)
                        .distinct()
                        .toList());
    }

    private void versions(Context context) {
        answer(
                context,
                shown(context).stream()
                        .map(place -> Map.of("subject", place.subject(), "version", place.version()))
                        .toList());
    }

    private List<RegisteredSchema> shown(Context context) {
        boolean withDeleted = flag(context, "deleted");
        return places(context).stream()
                .filter(place -> withDeleted || !place.deleted())
                .toList();
    }

    private List<RegisteredSchema> places(Context context) {
        String id = context.pathParam("id");
        List<RegisteredSchema> places =
                Exchange.number(id).map(registry.state()::withId).orElseGet(List::of);
        if (places.isEmpty()) {
            throw RegistryException.noSchema("Schema " + id);
        }
        return places;
    }
}
