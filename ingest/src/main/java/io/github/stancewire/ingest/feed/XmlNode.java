package io.github.stancewire.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** An element with what is in it. Not thread-safe. */
final class XmlNode {
    /** Elements of HTML that have no end. */
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "input", "source");

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    /** Strings and nodes, in order. */
    private final List<Object> content = new ArrayList<>();

    XmlNode(String namespace, String name) {
        this.namespace = namespace;
        this.name = name;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    boolean is(String wantedNamespace, String wantedName) {
        return name.equals(wantedName) && namespace.equals(wantedNamespace);
    }

    /** @param attribute its name without prefix, but {@code xml:base} */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlNode child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    Stream<XmlNode> children() {
        return content.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast);
    }

    Stream<XmlNode> children(String wantedNamespace, String wantedName) {
        return children().filter(child -> child.is(wantedNamespace, wantedName));
    }

    boolean hasElements() {
        return children().findAny().isPresent();
    }

    /** All text in it, that of elements inside included; empty when blank. */
    Optional<String> text() {
        StringBuilder text = new StringBuilder();
        append(text);
        return Texts.of(text.toString());
    }

    /** What is in it as markup; empty when blank. */
    Optional<String> markup() {
        StringBuilder markup = new StringBuilder();
        content.forEach(part -> mark(part, markup));
        return Texts.of(markup.toString());
    }

    private void append(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof XmlNode child) {
                child.append(text);
            } else {
                text.append(part);
            }
        }
    }

    private static void mark(Object part, StringBuilder markup) {
        if (part instanceof XmlNode child) {
            markup.append('<').append(child.name);
            child.attributes.forEach((key, value) -> markup.append(' ')
                    .append(key)
                    .append("=\"")
                    .append(Entities.escape(value))
                    .append('"'));
            markup.append('>');
            child.content.forEach(inner -> mark(inner, markup));
            if (!child.content.isEmpty() || !VOID.contains(child.name)) {
                markup.append("</").append(child.name).append('>');
            }
        } else {
            markup.append(Texts.escaped((String) part));
        }
    }
}
