package io.github.stancewire.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings of serving, as the table in the module's README lists them.
 *
 * @param host address to listen on; 127.0.0.1 keeps other machines out
 * @param port 1 to 65535, or 0 for any free one
 * @param database where the sink's PostgreSQL is
 */
public record ServeConfig(String host, int port, Database database) {

    public static final String HOST = "serve.host";
    public static final String PORT = "serve.port";
    public static final String CONNECTIONS = "serve.database.connections";
    public static final String TIMEOUT = "serve.database.timeout.ms";
    public static final String DATABASE_URL = "database.url";
    public static final String DATABASE_USER = "database.user";
    public static final String DATABASE_PASSWORD = "database.password";

    /**
     * How to reach PostgreSQL.
     *
     * @param url JDBC URL
     * @param connections most connections held at once
     * @param timeout longest wait for a connection, and again for an answer
     */
    public record Database(String url, String user, String password, int connections, Duration timeout) {

        public Database {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new InvalidSettingException(DATABASE_URL, "a URL that begins with jdbc:postgresql:", url);
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Database[url=" + withoutQuery(url) + ", user=" + user + ", connections=" + connections
                    + ", timeout=" + timeout + "]";
        }

        private static String withoutQuery(String url) {
            int query = url.indexOf('?');
            return query < 0 ? url : url.substring(0, query);
        }
    }

    /** Every key with its default. */
    static Map<String, String> defaults() {
        var defaults = new LinkedHashMap<String, String>();
        defaults.put(HOST, "127.0.0.1");
        defaults.put(PORT, "8080");
        defaults.put(CONNECTIONS, "8");
        defaults.put(TIMEOUT, "5000");
        defaults.put(DATABASE_URL, "jdbc:postgresql://localhost:5432/stancewire");
        defaults.put(DATABASE_USER, "stancewire");
        defaults.put(DATABASE_PASSWORD, "");
        return defaults;
    }

    /**
     * Reads the settings; keys of other services are left alone.
     *
     * @throws InvalidSettingException naming the key, what is allowed and what was received
     */
    public static ServeConfig from(Map<String, String> settings) {
        var all = defaults();
        all.replaceAll((key, fallback) -> settings.getOrDefault(key, fallback));
        return new ServeConfig(
                text(all, HOST),
                whole(all, PORT, 0, 65535),
                new Database(
                        text(all, DATABASE_URL),
                        text(all, DATABASE_USER),
                        text(all, DATABASE_PASSWORD),
                        whole(all, CONNECTIONS, 1, 100),
                        Duration.ofMillis(whole(all, TIMEOUT, 250, 600_000))));
    }

    private static String text(Map<String, String> settings, String key) {
        return settings.getOrDefault(key, "").strip();
    }

    private static int whole(Map<String, String> settings, String key, int least, int most) {
        String text = text(settings, key);
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw new InvalidSettingException(key, "a whole number from " + least + " to " + most, text);
    }
}
