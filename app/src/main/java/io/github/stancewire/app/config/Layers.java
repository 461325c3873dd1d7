package io.github.stancewire.app.config;

import io.github.stancewire.app.exit.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The settings between defaults and flags: a properties file, and over it the environment. A key is written in lower case
 * with dots: {@code data.dir} is {@code STANCEWIRE_DATA_DIR} in the environment; hyphens are taken for dots. Immutable.
 */
public final class Layers {
    /** Every variable of ours begins with it. */
    private static final String PREFIX = "STANCEWIRE_";

    /** Variables that are read before the settings are. */
    private static final Set<String> READ_BEFORE = Set.of("heap", "config");

    private final Map<String, Setting> settings;

    private Layers(Map<String, Setting> settings) {
        this.settings = settings;
    }

    /**
     * @param environment all variables; only those with our prefix count
     * @param properties the file, when one was named
     * @throws UsageException if the file cannot be read
     */
    public static Layers of(Map<String, String> environment, Optional<Path> properties) {
        Map<String, Setting> settings = properties.map(Layers::read).orElseGet(TreeMap::new);
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                String key = key(name.substring(PREFIX.length()));
                if (!READ_BEFORE.contains(key)) {
                    settings.put(key, new Setting(value.strip(), "environment variable " + name));
                }
            }
        });
        return new Layers(settings);
    }

    /** What is set for a key. */
    public Optional<Setting> get(String key) {
        return Optional.ofNullable(settings.get(key(key)));
    }

    /** Everything that is set, for the services to pick their own from. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        settings.forEach((key, setting) -> values.put(key, setting.value()));
        return values;
    }

    /**
     * Stops at a setting that nothing reads: it is misspelt, and would be passed over silently.
     *
     * @throws UsageException naming it and where it was set
     */
    public void requireKnown(Predicate<String> known) {
        settings.forEach((key, setting) -> {
            if (!known.test(key)) {
                throw new UsageException(setting.place() + " sets " + key
                        + ", which is no setting of Stancewire; remove it, or see app/README.md for the settings");
            }
        });
    }

    /** One spelling for a key. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '.').replace('_', '.');
    }

    private static Map<String, Setting> read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("settings file " + path + " cannot be read ("
                    + e.getClass().getSimpleName() + "); name a UTF-8 properties file with --config");
        }
        Map<String, Setting> settings = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            settings.put(key(name), new Setting(properties.getProperty(name).strip(), "settings file " + path));
        }
        return settings;
    }
}
