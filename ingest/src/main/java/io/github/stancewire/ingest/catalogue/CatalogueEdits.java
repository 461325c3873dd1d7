package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.SourceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Changes the text of {@code sources.yaml} where it is to change and nowhere else, so that comments, order and whatever else
 * people wrote stay as they are. Each change takes a text and gives another one. What comes out is read again and has to be
 * what was wished: an unusual layout is refused instead of spoilt.
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
        Catalogue before = CatalogueText.read(yaml, file);
        if (before.contains(entry.address())) {
            throw new CatalogueException(entry.address() + " is listed already in " + file);
        }
        return addAll(yaml, List.of(entry));
    }

    /**
     * Adds those that are not listed yet.
     *
     * @throws CatalogueException if the text is broken
     */
    public String addAll(String yaml, List<CatalogueEntry> entries) throws CatalogueException {
        Catalogue before = CatalogueText.read(yaml, file);
        List<CatalogueEntry> wished = new ArrayList<>(before.entries());
        List<CatalogueEntry> added = before.without(entries);
        if (added.isEmpty()) {
            return yaml;
        }
        wished.addAll(added);
        List<Node> items = CatalogueText.nodes(yaml, file);
        TextLines lines = new TextLines(items.isEmpty() ? opened(yaml) : yaml);
        String indent = "  ";
        int at = lines.size() - 1;
        if (!items.isEmpty()) {
            Node last = items.get(items.size() - 1);
            int dash = dash(lines, last);
            indent = lines.line(dash).substring(0, lines.line(dash).indexOf('-'));
            at = lastLine(last);
        } else {
            while (!lines.line(at).startsWith("sources:")) {
                at--;
            }
        }
        List<String> block = new ArrayList<>();
        for (CatalogueEntry entry : added) {
            block.addAll(block(entry, indent));
        }
        lines.insertAfter(at, String.join(lines.end(), block));
        return checked(lines.toString(), wished);
    }

    /** @throws CatalogueException if the source is not listed, or the text is broken */
    public String remove(String yaml, String address) throws CatalogueException {
        List<CatalogueEntry> wished =
                new ArrayList<>(CatalogueText.read(yaml, file).entries());
        int index = find(wished, address);
        wished.remove(index);
        TextLines lines = new TextLines(yaml);
        Node item = CatalogueText.nodes(yaml, file).get(index);
        lines.remove(dash(lines, item), lastLine(item));
        return checked(lines.toString(), wished);
    }

    /** @throws CatalogueException as for {@link #remove} */
    public String pause(String yaml, String address, boolean paused) throws CatalogueException {
        List<CatalogueEntry> wished =
                new ArrayList<>(CatalogueText.read(yaml, file).entries());
        int index = find(wished, address);
        CatalogueEntry entry = wished.get(index);
        if (entry.paused() == paused) {
            return yaml;
        }
        wished.set(index, new CatalogueEntry(entry.address(), entry.name(), entry.folder(), paused, entry.options()));
        TextLines lines = new TextLines(yaml);
        put(lines, (MappingNode) CatalogueText.nodes(yaml, file).get(index), "paused", String.valueOf(paused));
        return checked(lines.toString(), wished);
    }

    private int find(List<CatalogueEntry> entries, String meant) throws CatalogueException {
        String id = id(meant);
        Optional<Integer> named = Optional.empty();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)) {
                return i;
            }
            if (entries.get(i).name().filter(meant.strip()::equals).isPresent()) {
                if (named.isPresent()) {
                    throw new CatalogueException(
                            meant + " is the name of several sources in " + file + "; give the address of one");
                }
                named = Optional.of(i);
            }
        }
        return named.orElseThrow(() -> new CatalogueException(
                meant + " is not listed in " + file + "; `stancewire sources list` shows what is"));
    }

    private static String id(String address) {
        try {
            return Source.of(address).id();
        } catch (IllegalArgumentException e) {
            return address; // perhaps a name
        }
    }

    /** A text without entries, made ready for the first one: with a line {@code sources:} and nothing on it but a comment. */
    private static String opened(String yaml) {
        if (yaml.isBlank()) {
            return HEADER;
        }
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("sources\\s*:.*")) {
                lines.set(
                        i,
                        lines.get(i)
                                .replaceFirst("sources\\s*:\\s*(?:\\[\\s*]|null|~)?\\s*", "sources: ")
                                .stripTrailing());
                return String.join("\n", lines) + "\n";
            }
        }
        return String.join("\n", lines) + "\nsources:\n";
    }

    private static void put(TextLines lines, MappingNode node, String key, String value) {
        for (NodeTuple pair : node.getValue()) {
            if (key.equals(CatalogueText.scalar(pair.getKeyNode()))) {
                Node old = pair.getValueNode();
                boolean empty =
                        old.getStartMark().getIndex() == old.getEndMark().getIndex();
                lines.replace(old.getStartMark(), old.getEndMark(), (empty ? " " : "") + value);
                return;
            }
        }
        if (node.getFlowStyle() == DumperOptions.FlowStyle.FLOW) {
            var end = node.getValue()
                    .get(node.getValue().size() - 1)
                    .getValueNode()
                    .getEndMark();
            lines.replace(end, end, ", " + key + ": " + value);
        } else {
            int column = node.getValue().get(0).getKeyNode().getStartMark().getColumn();
            lines.insertAfter(lastLine(node), " ".repeat(column) + key + ": " + value);
        }
    }

    /** The line in which the entry's dash stands: before it, or above it. */
    private int dash(TextLines lines, Node entry) throws CatalogueException {
        int line = entry.getStartMark().getLine();
        String before = lines.line(line);
        before = before.substring(
                0, before.offsetByCodePoints(0, entry.getStartMark().getColumn()));
        while (line > 0 && before.isBlank()) {
            line--;
            before = lines.line(line);
        }
        if (!before.stripLeading().startsWith("-")) {
            throw new CatalogueException(file + ":" + (entry.getStartMark().getLine() + 1)
                    + ": written in one line; give each source a block of its own, or change the file by hand");
        }
        return line;
    }

    private static int lastLine(Node node) {
        if (node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == DumperOptions.FlowStyle.BLOCK
                && !collection.getValue().isEmpty()) {
            Object last = collection.getValue().get(collection.getValue().size() - 1);
            return lastLine(last instanceof NodeTuple pair ? pair.getValueNode() : (Node) last);
        }
        int line = node.getEndMark().getLine();
        // A text in several lines ends where the next line begins.
        return node.getEndMark().getColumn() == 0 && line > node.getStartMark().getLine() ? line - 1 : line;
    }

    private static List<String> block(CatalogueEntry entry, String indent) {
        SourceOptions options = entry.options();
        List<String> keys = new ArrayList<>();
        boolean url = entry.address().toLowerCase(Locale.ROOT).startsWith("http");
        keys.add((url ? "url: " : "path: ") + YamlScalar.of(entry.address()));
        entry.name().ifPresent(name -> keys.add("name: " + YamlScalar.of(name)));
        entry.folder().ifPresent(folder -> keys.add("folder: " + YamlScalar.of(folder)));
        options.outlet().ifPresent(outlet -> keys.add("outlet: " + YamlScalar.of(outlet)));
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

    private String checked(String changed, List<CatalogueEntry> wished) throws CatalogueException {
        String unsafe =
                file + ": its layout is too unusual to be changed without harm; change it by hand. Nothing was written";
        Catalogue read;
        try {
            read = CatalogueText.read(changed, file);
        } catch (CatalogueException e) {
            throw new CatalogueException(unsafe, e);
        }
        if (!read.entries().equals(wished)) {
            throw new CatalogueException(unsafe);
        }
        return changed;
    }
}
