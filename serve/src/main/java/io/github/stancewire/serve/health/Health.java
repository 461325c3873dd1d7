package io.github.stancewire.serve.health;

import java.util.List;

/**
 * All checks together.
 *
 * @param status "ok" or "unavailable"
 */
public record Health(String status, List<Check> checks) {

    /** One check's answer. */
    public record Check(String name, boolean ok, String reason) {}

    public Health {
        checks = List.copyOf(checks);
    }

    /** Runs every check; one that throws is not ok and hides no other. */
    public static Health of(List<HealthCheck> checks) {
        var answers = checks.stream().map(Health::ask).toList();
        return new Health(answers.stream().allMatch(Check::ok) ? "ok" : "unavailable", answers);
    }

    public boolean allOk() {
        return checks.stream().allMatch(Check::ok);
    }

    private static Check ask(HealthCheck check) {
        try {
            var result = check.check();
            return new Check(check.name(), result.ok(), result.reason());
        } catch (RuntimeException e) {
            return new Check(check.name(), false, "The check failed: " + e.getMessage());
        }
    }
}
