package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.SourceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Changes the text of {@code sources.yaml} line by line, so that comments, order and whatever else people wrote stay as
 * they are. Each change takes a text and gives another one.
 */
public final class CatalogueEdits {
    private static final String HEADER = """
            # Sources of Stancewire; docs/SOURCES.md tells what can stand here. Changes are taken up within seconds.
            sources:
            """;

    private final String file;

    /** @param file its name, for messages */
    public CatalogueEdits(String file) {
        this.file = file;
    }

    /** @throws CatalogueException if the source is listed already, or the text is broken */
    public String add(String yaml, CatalogueEntry entry) throws CatalogueException {
        if (CatalogueText.read(yaml, file).contains(entry.address())) {
            throw new CatalogueException(entry.address() + " is listed already in " + file);
        }
        List<Node> items = CatalogueText.nodes(yaml, file);
        List<String> lines = lines(yaml);
        if (items.isEmpty()) {
            lines.removeIf(line -> line.strip().matches("sources:\\s*(?:\\[\\s*])?"));
            if (lines.stream().allMatch(String::isBlank)) {
                lines.clear();
                lines.addAll(lines(HEADER));
            } else {
                lines.add("sources:");
            }
            lines.addAll(block(entry, "  "));
        } else {
            Node last = items.get(items.size() - 1);
            int indent = indent(lines, last);
            lines.addAll(end(lines, last), block(entry, " ".repeat(indent)));
        }
        return text(lines);
    }

    /** @throws CatalogueException if the source is not listed, or the text is broken */
    public String remove(String yaml, String address) throws CatalogueException {
        Node item = find(yaml, address);
        List<String> lines = lines(yaml);
        indent(lines, item);
        lines.subList(item.getStartMark().getLine(), end(lines, item)).clear();
        return text(lines);
    }

    /** @throws CatalogueException as for {@link #remove} */
    public String pause(String yaml, String address, boolean paused) throws CatalogueException {
        Node item = find(yaml, address);
        List<String> lines = lines(yaml);
        int indent = indent(lines, item) + 2;
        for (NodeTuple tuple : ((MappingNode) item).getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("paused")) {
                int at = tuple.getValueNode().getStartMark().getLine();
                lines.set(at, lines.get(at).replaceFirst("(paused\\s*:\\s*)\\w+", "$1" + paused));
                return text(lines);
            }
        }
        if (paused) {
            lines.add(end(lines, item), " ".repeat(indent) + "paused: true");
        }
        return text(lines);
    }

    private Node find(String yaml, String address) throws CatalogueException {
        String id = id(address);
        List<CatalogueEntry> entries = CatalogueText.read(yaml, file).entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)
                    || entries.get(i).name().filter(address::equals).isPresent()) {
                return CatalogueText.nodes(yaml, file).get(i);
            }
        }
        throw new CatalogueException(
                address + " is not listed in " + file + "; `stancewire sources list` shows what is");
    }

    private static String id(String address) {
        try {
            return Source.of(address).id();
        } catch (IllegalArgumentException e) {
            return address; // perhaps a name
        }
    }

    /** Column of the dash. */
    private int indent(List<String> lines, Node item) throws CatalogueException {
        String line = lines.get(item.getStartMark().getLine());
        int dash = line.indexOf('-');
        if (dash < 0 || !line.substring(0, dash).isBlank()) {
            throw new CatalogueException(file + ":" + (item.getStartMark().getLine() + 1)
                    + ": written in one line; give each source a block of its own, or change the file by hand");
        }
        return dash;
    }

    /** Index of the line after the item's last one, comments and empty lines behind it left out. */
    private static int end(List<String> lines, Node item) {
        int end = Math.min(
                lines.size(), item.getEndMark().getLine() + (item.getEndMark().getColumn() > 0 ? 1 : 0));
        int first = item.getStartMark().getLine() + 1;
        while (end > first
                && (lines.get(end - 1).isBlank()
                        || lines.get(end - 1).strip().startsWith("#")
                        || begins(lines, end - 1, item))) {
            end--;
        }
        return end;
    }

    /** Whether the line begins the next item: the end of a block is told as the beginning of what follows. */
    private static boolean begins(List<String> lines, int at, Node item) {
        return lines.get(at).strip().startsWith("-") && at > item.getStartMark().getLine();
    }

    private static List<String> block(CatalogueEntry entry, String indent) {
        SourceOptions options = entry.options();
        List<String> keys = new ArrayList<>();
        boolean url = entry.address().toLowerCase(Locale.ROOT).startsWith("http");
        keys.add((url ? "url: " : "path: ") + quoted(entry.address()));
        entry.name().ifPresent(name -> keys.add("name: " + quoted(name)));
        entry.folder().ifPresent(folder -> keys.add("folder: " + quoted(folder)));
        options.outlet().ifPresent(outlet -> keys.add("outlet: " + quoted(outlet)));
        if (!options.follow()) {
            keys.add("follow: false");
        }
        if (options.guids() != SourceOptions.DEFAULT.guids()) {
            keys.add("guids: " + options.guids().name().toLowerCase(Locale.ROOT));
        }
        options.shortest().ifPresent(pause -> keys.add("shortest: " + Pauses.written(pause)));
        options.longest().ifPresent(pause -> keys.add("longest: " + Pauses.written(pause)));
        if (entry.paused()) {
            keys.add("paused: true");
        }
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            lines.add(indent + (lines.isEmpty() ? "- " : "  ") + key);
        }
        return lines;
    }

    /** Plain where YAML reads it back as the same text; else in double quotes. */
    private static String quoted(String text) {
        boolean plain = text.matches("[\\p{L}\\p{N}/._][\\p{L}\\p{N} /._~%?&=+-]*(?::[\\p{L}\\p{N}/._~%?&=+:-]*)?")
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !text.matches("(?i)true|false|null|yes|no|on|off|~|[-+.0-9_:eE]+");
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<String> lines(String yaml) {
        return new ArrayList<>(yaml.lines().toList());
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
