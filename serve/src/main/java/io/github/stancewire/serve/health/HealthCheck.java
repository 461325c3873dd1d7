package io.github.stancewire.serve.health;

import java.util.function.Supplier;

/**
 * Asks one thing that the service needs whether it is likely to do its work. Called for each request to
 * {@code /health/ready}, from several threads, so it must be cheap and thread-safe.
 */
public interface HealthCheck {

    /** A short lower-case name, the same for the life of the process. */
    String name();

    Result check();

    static HealthCheck of(String name, Supplier<Result> check) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Result check() {
                return check.get();
            }
        };
    }

    /**
     * An answer.
     *
     * @param reason why, in one line; never empty when not ok
     */
    record Result(boolean ok, String reason) {

        public static Result good() {
            return new Result(true, "");
        }

        public static Result bad(String reason) {
            return new Result(false, reason);
        }
    }
}
