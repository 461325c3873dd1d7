package io.github.stancewire.app.management;

import io.github.stancewire.serve.health.Health;
import io.github.stancewire.serve.health.HealthCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one service says of its health, from the start of its process to the end: first what it waits for, then what it
 * says itself. Live means not dead, and waiting is alive; ready means that work is likely to be done. Thread-safe.
 */
public final class Condition {
    private final String service;
    private volatile Supplier<Optional<String>> whyNotLive = Optional::empty;
    private volatile Supplier<Optional<String>> whyNotReady = () -> Optional.of("starting");

    /** @param service its name, as the check is named */
    public Condition(String service) {
        this.service = service;
    }

    /** The service cannot begin yet; {@code reason} is one line for people. */
    public void waiting(String reason) {
        whyNotReady = () -> Optional.of(reason);
    }

    /** The service has begun and answers for itself; both are asked at each request, from several threads. */
    public void working(Supplier<Optional<String>> whyNotLive, Supplier<Optional<String>> whyNotReady) {
        this.whyNotLive = whyNotLive;
        this.whyNotReady = whyNotReady;
    }

    Health live() {
        return health(whyNotLive);
    }

    Health ready() {
        return health(whyNotReady);
    }

    private Health health(Supplier<Optional<String>> why) {
        return Health.of(List.of(HealthCheck.of(
                service, () -> why.get().map(HealthCheck.Result::bad).orElseGet(HealthCheck.Result::good))));
    }
}
