package io.github.stancewire.app.cluster;

/**
 * Ports of a local cluster on loopback; 0 takes a free one.
 *
 * @param kafka of the broker
 * @param registry of the schema registry
 * @param postgres of PostgreSQL
 */
public record LocalPorts(int kafka, int registry, int postgres) {
    /** Any that are free. */
    public static final LocalPorts FREE = new LocalPorts(0, 0, 0);
}
