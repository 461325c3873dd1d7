package io.github.stancewire.app.surroundings;

import java.util.Optional;

/** One thing that must be there before a service begins. Asked again and again by one thread. */
public interface Need {
    /**
     * Looks once.
     *
     * @return why it is not there yet, one line for people; empty when it is there
     * @throws RuntimeException with a line for people, when no waiting will help
     */
    Optional<String> missing();
}
