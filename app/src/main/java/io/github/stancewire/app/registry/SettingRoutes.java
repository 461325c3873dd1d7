package io.github.stancewire.app.registry;

import static io.github.stancewire.app.registry.Exchange.answer;

import io.github.stancewire.app.registry.RegistryEvent.LevelSet;
import io.github.stancewire.app.registry.RegistryEvent.ModeSet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Everything below {@code /config} and {@code /mode}, for all subjects or for one. */
final class SettingRoutes {
    private final Registry registry;

    SettingRoutes(Registry registry) {
        this.registry = registry;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/config", context -> answerLevel(context, registry.state().level()));
        routes.put("/config", context -> setLevel(context, Optional.empty()));
        routes.delete("/config", this::resetLevel);
        routes.get("/config/{subject}", this::subjectLevel);
        routes.put("/config/{subject}", context -> setLevel(context, subject(context)));
        routes.delete("/config/{subject}", this::deleteSubjectLevel);
        routes.get("/mode", context -> answerMode(context, registry.state().mode()));
        routes.put("/mode", context -> setMode(context, Optional.empty()));
        routes.get("/mode/{subject}", this::subjectMode);
        routes.put("/mode/{subject}", context -> setMode(context, subject(context)));
        routes.delete("/mode/{subject}", this::deleteSubjectMode);
    }

    private void subjectLevel(Context context) {
        String subject = context.pathParam("subject");
        answerLevel(
                context,
                registry.state()
                        .level(subject)
                        .or(() -> orGlobal(context, registry.state().level()))
                        .orElseThrow(() -> RegistryException.noLevel(subject)));
    }

    private void setLevel(Context context, Optional<String> subject) {
        String received = Exchange.body(context).path("compatibility").asText();
        CompatibilityLevel level =
                CompatibilityLevel.of(received).orElseThrow(() -> RegistryException.invalidLevel(received));
        registry.set(new LevelSet(subject, Optional.of(level)));
        answer(context, Map.of("compatibility", level.name()));
    }

    private void resetLevel(Context context) {
        CompatibilityLevel former = registry.state().level();
        registry.set(new LevelSet(Optional.empty(), Optional.empty()));
        answerLevel(context, former);
    }

    private void deleteSubjectLevel(Context context) {
        String subject = context.pathParam("subject");
        CompatibilityLevel former =
                registry.state().level(subject).orElseThrow(() -> RegistryException.noLevel(subject));
        registry.set(new LevelSet(Optional.of(subject), Optional.empty()));
        answerLevel(context, former);
    }

    private void subjectMode(Context context) {
        String subject = context.pathParam("subject");
        answerMode(
                context,
                registry.state()
                        .mode(subject)
                        .or(() -> orGlobal(context, registry.state().mode()))
                        .orElseThrow(() -> RegistryException.noMode(subject)));
    }

    private void setMode(Context context, Optional<String> subject) {
        String received = Exchange.body(context).path("mode").asText();
        Mode mode = Mode.of(received).orElseThrow(() -> RegistryException.invalidMode(received));
        registry.set(new ModeSet(subject, Optional.of(mode)));
        answerMode(context, mode);
    }

    private void deleteSubjectMode(Context context) {
        String subject = context.pathParam("subject");
        Mode former = registry.state().mode(subject).orElseThrow(() -> RegistryException.noMode(subject));
        registry.set(new ModeSet(Optional.of(subject), Optional.empty()));
        answerMode(context, former);
    }

    private static <T> Optional<T> orGlobal(Context context, T global) {
        return Exchange.flag(context, "defaultToGlobal") ? Optional.of(global) : Optional.empty();
    }

    private static Optional<String> subject(Context context) {
        return Optional.of(context.pathParam("subject"));
    }

    private static void answerLevel(Context context, CompatibilityLevel level) {
        answer(context, Map.of("compatibilityLevel", level.name()));
    }

    private static void answerMode(Context context, Mode mode) {
        answer(context, Map.of("mode", mode.name()));
    }
}
