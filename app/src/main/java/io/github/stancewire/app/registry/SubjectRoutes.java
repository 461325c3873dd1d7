package io.github.stancewire.app.registry;

import static io.github.stancewire.app.registry.Exchange.answer;
import static io.github.stancewire.app.registry.Exchange.flag;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything below {@code /subjects}. */
final class SubjectRoutes {
    private final Registry registry;

    SubjectRoutes(Registry registry) {
        this.registry = registry;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/subjects", this::subjects);
        routes.post("/subjects/{subject}", this::lookUp);
        routes.delete("/subjects/{subject}", this::deleteSubject);
        routes.get("/subjects/{subject}/versions", this::versions);
        routes.post("/subjects/{subject}/versions", this::register);
        routes.get(
                "/subjects/{subject}/versions/{version}", context -> answer(context, Exchange.place(version(context))));
        routes.delete("/subjects/{subject}/versions/{version}", this::deleteVersion);
        routes.get("/subjects/{subject}/versions/{version}/schema", this::schema);
        routes.get("/subjects/{subject}/versions/{version}/referencedby", this::referencedBy);
    }

    private void subjects(Context context) {
        String prefix = Optional.ofNullable(context.queryParam("subjectPrefix")).orElse("");
        boolean deletedOnly = flag(context, "deletedOnly");
        boolean withDeleted = deletedOnly || flag(context, "deleted");
        RegistryState state = registry.state();
        answer(
                context,
                state.all().stream()
                        .map(RegisteredSchema::subject)
                        .distinct()
                        .filter(subject -> subject.startsWith(prefix))
                        .filter(subject ->
                                withDeleted || !state.versions(subject, false).isEmpty())
                        .filter(subject ->
                                !deletedOnly || state.versions(subject, false).isEmpty())
                        .toList());
    }

    private void lookUp(Context context) {
        String subject = context.pathParam("subject");
        boolean withDeleted = flag(context, "deleted");
        String text = Exchange.schema(context).toString();
        existing(subject, withDeleted);
        answer(
                context,
                Exchange.place(registry.find(subject, text, withDeleted)
                        .orElseThrow(() -> RegistryException.noSchema("Schema"))));
    }

    private void register(Context context) {
        String subject = context.pathParam("subject");
        if (Exchange.body(context).path("id").asInt(-1) >= 0) {
            throw RegistryException.notPermitted(
                    "Subject " + subject + " is not in import mode: the registry gives out the ids. Leave \"id\" out");
        }
        answer(context, Map.of("id", registry.register(subject, Exchange.schema(context))));
    }

    private void versions(Context context) {
        boolean deletedOnly = flag(context, "deletedOnly");
        boolean withDeleted = deletedOnly || flag(context, "deleted");
        answer(
                context,
                existing(context.pathParam("subject"), withDeleted).stream()
                        .filter(schema -> !deletedOnly || schema.deleted())
                        .map(RegisteredSchema::version)
                        .toList());
    }

    private void schema(Context context) {
        context.contentType(RegistryServer.MEDIA_TYPE).result(version(context).schema());
    }

    private void referencedBy(Context context) {
        version(context);
        answer(context, List.of());
    }

    private void deleteSubject(Context context) {
        answer(context, registry.deleteSubject(context.pathParam("subject"), flag(context, "permanent")));
    }

    private void deleteVersion(Context context) {
        RegisteredSchema version = version(context.pathParam("subject"), Exchange.version(context), true);
        registry.deleteVersion(version, flag(context, "permanent"));
        answer(context, version.version());
    }

    private RegisteredSchema version(Context context) {
        return version(context.pathParam("subject"), Exchange.version(context), flag(context, "deleted"));
    }

    private RegisteredSchema version(String subject, Optional<Integer> number, boolean withDeleted) {
        List<RegisteredSchema> versions = existing(subject, withDeleted);
        if (number.isEmpty()) {
            // The latest that is not hidden, even where hidden ones may be asked for; else the latest of those.
            return registry.state().versions(subject, false).stream()
                    .reduce((earlier, later) -> later)
                    .orElseGet(() -> versions.get(versions.size() - 1));
        }
        return registry.state()
                .version(subject, number.get(), withDeleted)
                .orElseThrow(() -> RegistryException.noVersion(number.get().toString()));
    }

    private List<RegisteredSchema> existing(String subject, boolean withDeleted) {
        List<RegisteredSchema> versions = registry.state().versions(subject, withDeleted);
        if (versions.isEmpty()) {
            throw RegistryException.noSubject(subject);
        }
        return versions;
    }
}
