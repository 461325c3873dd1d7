package io.github.stancewire.app.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Everything below {@code /compatibility}: whether a schema could be registered. */
final class CompatibilityRoutes {
    private final Registry registry;

    CompatibilityRoutes(Registry registry) {
        this.registry = registry;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/compatibility/subjects/{subject}/versions", this::withAll);
        routes.post("/compatibility/subjects/{subject}/versions/{version}", this::withOne);
    }

    private void withAll(Context context) {
        judge(context, registry.state().versions(context.pathParam("subject"), false));
    }

    private void withOne(Context context) {
        List<RegisteredSchema> versions = registry.state().versions(context.pathParam("subject"), false);
        Optional<Integer> number = Exchange.version(context);
        if (number.isEmpty()) {
            // Nothing stands in the way of a subject's first version.
            judge(context, versions.subList(Math.max(0, versions.size() - 1), versions.size()));
            return;
        }
        if (versions.isEmpty()) {
            throw RegistryException.noSubject(context.pathParam("subject"));
        }
        judge(
                context,
                List.of(versions.stream()
                        .filter(version -> version.version() == number.get())
                        .findFirst()
                        .orElseThrow(
                                () -> RegistryException.noVersion(number.get().toString()))));
    }

    private void judge(Context context, List<RegisteredSchema> versions) {
        Schema schema = Exchange.schema(context);
        List<String> reasons =
                registry.levelFor(context.pathParam("subject")).incompatibilities(schema, Registry.schemas(versions));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("is_compatible", reasons.isEmpty());
        if (Exchange.flag(context, "verbose")) {
            answer.put("messages", reasons);
        }
        Exchange.answer(context, answer);
    }
}
