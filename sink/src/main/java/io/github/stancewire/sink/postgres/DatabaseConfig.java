package io.github.stancewire.sink.postgres;

import java.time.Duration;

/**
 * How to reach PostgreSQL. {@link #toString} has neither the password nor the URL's parameters, which may hold one.
 *
 * @param url JDBC URL, beginning with {@code jdbc:postgresql:}
 * @param user user name
 * @param password password; empty where the server asks for none
 * @param connections most connections held open at once, at least 1
 * @param patience how long to wait for a connection before saying that there is none, at least 250 ms
 */
public record DatabaseConfig(String url, String user, String password, int connections, Duration patience) {
    private static final String SCHEME = "jdbc:postgresql:";

    public DatabaseConfig {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException(
                    "The database URL begins with " + SCHEME + "//HOST:PORT/NAME; received " + withoutParameters(url));
        }
        if (connections < 1) {
            throw new IllegalArgumentException("The database needs at least 1 connection; received " + connections);
        }
        if (patience.compareTo(Duration.ofMillis(250)) < 0) {
            throw new IllegalArgumentException("The wait for a connection is at least 250 ms; received " + patience);
        }
    }

    /** The settings with four connections and five seconds of patience. */
    public DatabaseConfig(String url, String user, String password) {
        this(url, user, password, 4, Duration.ofSeconds(5));
    }

    /** Host, port and name of the database, fit for messages. */
    public String place() {
        return withoutParameters(url).substring(SCHEME.length());
    }

    @Override
    public String toString() {
        return "DatabaseConfig[" + place() + ", user=" + user + ", connections=" + connections + ", patience="
                + patience + "]";
    }

    private static String withoutParameters(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
