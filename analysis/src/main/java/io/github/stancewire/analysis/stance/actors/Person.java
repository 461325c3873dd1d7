package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.stance.Actor;
import java.util.List;

/**
 * A person that a sentence is about.
 *
 * @param actors whom he is or acts for; empty where nobody knows
 * @param noun what he is called
 */
public record Person(List<Actor> actors, String noun) {}
