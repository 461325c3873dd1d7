package io.github.stancewire.app.config;

/**
 * A value that somebody set outside the command line.
 *
 * @param value as written
 * @param place where it was set, for people: {@code environment STANCEWIRE_PORT} or {@code stancewire.properties}
 */
public record Setting(String value, String place) {}
