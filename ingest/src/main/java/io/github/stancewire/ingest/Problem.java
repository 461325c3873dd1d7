package io.github.stancewire.ingest;

/**
 * Something that was not taken in.
 *
 * @param name what it is about, as people know it: a path, an address
 * @param reason stable and countable, in kebab-case
 * @param message what is wrong and the way out
 */
public record Problem(String name, String reason, String message) {
    /** One line for the console. */
    public String line() {
        return name + ": " + message;
    }
}
