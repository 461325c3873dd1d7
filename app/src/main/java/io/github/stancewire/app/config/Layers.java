package io.github.stancewire.app.config;

import io.github.stancewire.app.exit.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
 * with dots: {@code data.dir} is {@code STANCEWIRE_DATA_DIR} in the environment; hyphens are taken for dots. A variable
 * whose name ends with {@code _FILE} names a file that holds the value, as container platforms hand out secrets. Immutable.
 */
public final class Layers {
    /** Every variable of ours begins with it. */
    private static final String PREFIX = "STANCEWIRE_";

    /** What follows the name of a variable whose value stands in a file. */
    private static final String IN_FILE = "_FILE";

    /** Variables that are read before the settings are. */
    private static final Set<String> READ_BEFORE = Set.of("heap", "config");

    private final Map<String, Setting> settings;

    private Layers(Map<String, Setting> settings) {
        this.settings = settings;
    }

    /**
     * @param environment all variables; only those with our prefix count
     * @param properties the file, when one was named
     * @throws UsageException if a file cannot be read, or a variable is there with its value and with a file
     */
    public static Layers of(Map<String, String> environment, Optional<Path> properties) {
        Map<String, Setting> settings = properties.map(Layers::read).orElseGet(TreeMap::new);
        environment.forEach((name, value) -> {
            if (!name.startsWith(PREFIX)) {
                return;
            }
            if (name.endsWith(IN_FILE)) {
                String plain = name.substring(0, name.length() - IN_FILE.length());
                if (environment.containsKey(plain)) {
                    throw new UsageException(plain + " and " + name + " are both set; keep one of them");
                }
                settings.put(key(plain.substring(PREFIX.length())), inFile(name, value.strip()));
            } else if (!READ_BEFORE.contains(key(name.substring(PREFIX.length())))) {
                settings.put(
                        key(name.substring(PREFIX.length())),
                        new Setting(value.strip(), "environment variable " + name));
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

    private static Setting inFile(String name, String file) {
        String place = "file " + file + " (named by environment variable " + name + ")";
        try {
            return new Setting(Files.readString(Path.of(file)).strip(), place);
        } catch (IOException | InvalidPathException e) {
            throw new UsageException(place + " cannot be read (" + e.getClass().getSimpleName()
                    + "); it has to be a UTF-8 file that this user may read");
        }
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
