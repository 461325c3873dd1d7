package io.github.stancewire.analysis.stance;

import java.util.List;

/**
 * A person that a sentence is about.
 *
 * @param actors whom he is or acts for; empty where nobody knows
 * @param noun what he is called
 */
record Person(List<Actor> actors, String noun) {}
