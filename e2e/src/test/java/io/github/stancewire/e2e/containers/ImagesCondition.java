package io.github.stancewire.e2e.containers;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Decides on {@link NeedsImages}. Testcontainers would try for minutes to pull what cannot be pulled, so this asks the
 * engine first.
 */
final class ImagesCondition implements ExecutionCondition {
    private static final ImagesCheck CHECK = new ImagesCheck(new Docker("docker"), System.getenv());

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<NeedsImages> needs = context.getElement().map(element -> element.getAnnotation(NeedsImages.class));
        if (needs.isEmpty()) {
            return ConditionEvaluationResult.enabled("asks for no images");
        }
        boolean required = Boolean.parseBoolean(System.getenv("REQUIRE_DOCKER"));
        return decide(context.getDisplayName(), missing(needs.get()), required, System.err);
    }

    private static Optional<String> missing(NeedsImages needs) {
        Optional<String> images = CHECK.missing(Arrays.asList(needs.value()));
        return images.isEmpty() && needs.compose() ? CHECK.composeMissing() : images;
    }

    /** @param said where a skip is told, for a report of tests is easily overlooked */
    static ConditionEvaluationResult decide(String test, Optional<String> missing, boolean required, PrintStream said) {
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("engine and images are there");
        }
        if (required) {
            throw new IllegalStateException("REQUIRE_DOCKER is set, but " + missing.get());
        }
        said.println("skipped " + test + ": " + missing.get());
        return ConditionEvaluationResult.disabled(missing.get());
    }
}
