package io.github.stancewire.enrich;

/**
 * The answer to a question of health.
 *
 * @param ok yes or no
 * @param reason why, in one line for people; also where the answer is yes
 */
public record Health(boolean ok, String reason) {}
