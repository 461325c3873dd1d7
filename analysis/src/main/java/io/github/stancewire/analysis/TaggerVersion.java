package io.github.stancewire.analysis;

import io.github.stancewire.analysis.entity.UserGazetteer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Names the rules and data that made a tag: the project's version, and the beginning of a hash over every data file of
 * this module, for example {@code 0.1.0+3fa9c1d27b04}. The same sources give the same version on every machine.
 */
public final class TaggerVersion {
    private static final String VERSION_FILE = "version.properties";
    /** Their file names carry their versions. */
    private static final List<String> MODELS = List.of("langdetect-183");

    private static final int HASH_DIGITS = 12;
    private static final int USER_DIGITS = 8;

    private TaggerVersion() {}

    /** The version of what is on the class path. Computed once. */
    public static String current() {
        return Current.VERSION;
    }

    /**
     * The version with a user's own gazetteer: {@code 0.1.0+3fa9c1d27b04.5e0c41d2}, so that tags made with other tables
     * are told apart. Without one, {@link #current()}.
     */
    public static String with(UserGazetteer gazetteer) {
        if (gazetteer.isEmpty()) {
            return current();
        }
        Map<String, byte[]> files = new HashMap<>();
        gazetteer.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return current() + "." + hash(files).substring(0, USER_DIGITS);
    }

    private static final class Current {
        static final String VERSION = projectVersion() + "+" + hash(dataFiles());
    }

    /** @param files by name; their order does not matter */
    static String hash(Map<String, byte[]> files) {
        MessageDigest digest = sha256();
        MODELS.forEach(model -> digest.update(model.getBytes(StandardCharsets.UTF_8)));
        new TreeMap<>(files).forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(content));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    }

    /** All files of this module that are not classes, by path, from a folder or from a jar. */
    static Map<String, byte[]> dataFiles() {
        URL anchor = TaggerVersion.class.getResource(VERSION_FILE);
        if (anchor == null) {
            throw new IllegalStateException("The file " + VERSION_FILE + " is missing from the class path");
        }
        try {
            URI uri = anchor.toURI();
            if (!uri.getScheme().equals("jar")) {
                return dataFiles(Path.of(uri).resolveSibling("."));
            }
            String[] parts = uri.getRawSchemeSpecificPart().split("!", 2);
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0])))) {
                return dataFiles(jar.getPath(parts[1]).resolveSibling("."));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The data files beside " + anchor + " cannot be read", e);
        }
    }

    private static Map<String, byte[]> dataFiles(Path folder) throws IOException {
        Path root = folder.normalize();
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (!name.endsWith(".class") && !name.equals(VERSION_FILE)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static String projectVersion() {
        Properties properties = new Properties();
        try (InputStream in = TaggerVersion.class.getResourceAsStream(VERSION_FILE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
