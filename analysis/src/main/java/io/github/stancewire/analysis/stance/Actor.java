package io.github.stancewire.analysis.stance;

import java.util.Optional;

/**
 * A holder, a target or a speaker of a stance.
 *
 * @param name in English
 * @param entity id of one of the article's entities
 * @param party what it acts for on the article's date; an actor that acts for nobody is its own party
 * @param issue the issue's name, when this is an issue
 */
public record Actor(String name, Optional<String> entity, Optional<String> party, Optional<String> issue) {
    /** Whom it acts for, for telling actors apart: the issue, the party, else itself. */
    public String side() {
        return issue.orElseGet(() -> party.orElse(name));
    }
}
