package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.SourceOptions;
import io.github.stancewire.ingest.feed.GuidPolicy;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code sources.yaml}, strictly: whatever is not understood is told with its line. Only the tree is built, never
 * objects that the file names; aliases and sizes are bounded.
 */
public final class CatalogueText {
    /** Of the file, in characters: some ten thousand sources with all their options. */
    private static final int LONGEST = 8 << 20;

    static final List<String> KEYS =
            List.of("url", "path", "name", "folder", "outlet", "paused", "follow", "guids", "shortest", "longest");

    private final String file;

    private CatalogueText(String file) {
        this.file = file;
    }

    /**
     * @param file its name, for messages
     * @throws CatalogueException naming file and line, what was found and what is allowed
     */
    public static Catalogue read(String yaml, String file) throws CatalogueException {
        return new CatalogueText(file).catalogue(yaml);
    }

    /** The entries' nodes, in order; empty where there is no list. For who changes the text. */
    static List<Node> nodes(String yaml, String file) throws CatalogueException {
        return new CatalogueText(file).items(yaml);
    }

    private Catalogue catalogue(String yaml) throws CatalogueException {
        List<CatalogueEntry> entries = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Node item : items(yaml)) {
            CatalogueEntry entry = entry(item);
            Integer before = lines.putIfAbsent(id(entry, item), line(item));
            if (before != null) {
                throw at(item, entry.address() + " is the same source as that of line " + before + "; remove one");
            }
            entries.add(entry);
        }
        return new Catalogue(entries);
    }

    private String id(CatalogueEntry entry, Node item) throws CatalogueException {
        try {
            return entry.id();
        } catch (IllegalArgumentException e) {
            throw at(item, String.valueOf(e.getMessage()));
        }
    }

    private List<Node> items(String yaml) throws CatalogueException {
        Node root = root(yaml);
        if (root == null) {
            return List.of();
        }
        if (!(root instanceof MappingNode mapping)) {
            throw at(root, "the file begins with `sources:`");
        }
        List<Node> items = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!"sources".equals(key)) {
                throw at(tuple.getKeyNode(), "unknown key `" + key + "`; the only one here is `sources`");
            }
            if (tuple.getValueNode() instanceof SequenceNode list) {
                items.addAll(list.getValue());
            } else if (!isNothing(tuple.getValueNode())) {
                throw at(tuple.getValueNode(), "`sources` is a list; begin each source with `- url:`");
            }
        }
        return items;
    }

    private @Nullable Node root(String yaml) throws CatalogueException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(8);
        try {
            return new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new CatalogueException(file + ":" + line + ": not YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new CatalogueException(file + ": not YAML: " + e.getMessage(), e);
        }
    }

    private CatalogueEntry entry(Node item) throws CatalogueException {
        if (!(item instanceof MappingNode mapping)) {
            throw at(item, "a source is a block of `key: value` lines that begins with `- url:` or `- path:`");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (key == null || !KEYS.contains(key)) {
                throw at(tuple.getKeyNode(), "unknown key `" + key + "`; allowed are " + String.join(", ", KEYS));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw at(tuple.getKeyNode(), "`" + key + "` stands there twice; keep one");
            }
        }
        if (values.containsKey("url") == values.containsKey("path")) {
            throw at(item, "a source has either `url` or `path`");
        }
        String address =
                text(values, values.containsKey("url") ? "url" : "path").orElseThrow();
        return new CatalogueEntry(
                address, text(values, "name"), text(values, "folder"), flag(values, "paused", false), options(values));
    }

    private SourceOptions options(Map<String, Node> values) throws CatalogueException {
        SourceOptions defaults = SourceOptions.DEFAULT;
        GuidPolicy guids = defaults.guids();
        Node given = values.get("guids");
        if (given != null) {
            try {
                guids = GuidPolicy.valueOf(String.valueOf(scalar(given)).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw at(given, "`guids` is link, guid or words; it was " + scalar(given));
            }
        }
        return new SourceOptions(
                flag(values, "follow", defaults.follow()),
                guids,
                text(values, "outlet"),
                pause(values, "shortest"),
                pause(values, "longest"));
    }

    private Optional<java.time.Duration> pause(Map<String, Node> values, String key) throws CatalogueException {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        Optional<java.time.Duration> pause = Pauses.read(String.valueOf(scalar(node)));
        if (pause.isEmpty()) {
            throw at(node, "`" + key + "` is a time from 1s to 30d, such as 5m or 6h; it was " + scalar(node));
        }
        return pause;
    }

    private boolean flag(Map<String, Node> values, String key, boolean otherwise) throws CatalogueException {
        Node node = values.get(key);
        if (node == null) {
            return otherwise;
        }
        String value = String.valueOf(scalar(node));
        if (!value.equals("true") && !value.equals("false")) {
            throw at(node, "`" + key + "` is true or false; it was " + value);
        }
        return value.equals("true");
    }

    private Optional<String> text(Map<String, Node> values, String key) throws CatalogueException {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        String value = scalar(node);
        if (value == null || value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw at(node, "`" + key + "` is one line of text");
        }
        return Optional.of(value.strip());
    }

    static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private CatalogueException at(Node node, String message) {
        return new CatalogueException(file + ":" + line(node) + ": " + message);
    }
}
