package io.github.stancewire.serve.web;

import io.github.stancewire.schemas.identity.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the page, read once from the class path; nothing outside this list can be asked for. */
public final class WebFiles {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** Path to resource. The pages have addresses of their own, so that each can be linked to. */
    static final Map<String, String> FILES = files();

    private final Map<String, WebFile> byPath = new LinkedHashMap<>();
    private final String build;

    private WebFiles() {
        var tags = new ArrayList<String>();
        FILES.forEach((path, name) -> {
            var file = read(name);
            byPath.put(path, file);
            tags.add(file.tag());
        });
        build = Sha256.of(String.join(",", tags));
    }

    /** Reads them. */
    public static WebFiles load() {
        return new WebFiles();
    }

    public Map<String, WebFile> byPath() {
        return Map.copyOf(byPath);
    }

    /** A hash over all files: two builds with another page have another one. */
    public String build() {
        return build;
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("/", "index.html");
        files.put("/stances", "stances.html");
        files.put("/articles/{id}", "article.html");
        files.put("/favicon.ico", "favicon.svg");
        for (String name : List.of(
                "favicon.svg",
                "style.css",
                "index.js",
                "stances.js",
                "article.js",
                "api.js",
                "dom.js",
                "filters.js",
                "format.js",
                "highlight.js",
                "pairs.js",
                "stance.js")) {
            files.put("/web/" + name, name);
        }
        return files;
    }

    private static WebFile read(String name) {
        try (var stream = WebFiles.class.getResourceAsStream("/web/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar has no /web/" + name);
            }
            byte[] bytes = stream.readAllBytes();
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null) {
                throw new IllegalStateException("No content type is known for " + name);
            }
            return new WebFile(type, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
