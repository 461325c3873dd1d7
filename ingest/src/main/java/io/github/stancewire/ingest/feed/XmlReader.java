package io.github.stancewire.ingest.feed;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed in XML element by element, and hands on each entry when it is read, so that only one is in memory as a tree.
 * A DOCTYPE is refused, and with it external entities and entity bombs. For one feed; not thread-safe.
 */
final class XmlReader {
    private static final XMLInputFactory FACTORY = factory();

    /** Feeds have some ten; XHTML inside them adds a page's depth. */
    private static final int MAX_DEPTH = 256;
    /** In an entry, and in all that is beside entries: a page has some thousand. */
    private static final int MAX_ELEMENTS = 100_000;

    /** Hears of what was read; its nodes are not kept. */
    interface Listener {
        /** The outermost element begins; it has attributes and nothing in it. */
        void root(XmlNode root) throws BrokenFeedException;

        /** @param path from the root, excluded, to the entry's parent */
        void entry(XmlNode entry, Deque<XmlNode> path);
    }

    private final Deque<XmlNode> open = new ArrayDeque<>();
    private final Listener listener;
    private final Set<String> entries;
    private int entryDepth;
    private int elements;
    private int elementsOutside;

    /** @param entries names of the elements that are handed on, at most three deep */
    XmlReader(Listener listener, Set<String> entries) {
        this.entries = entries;
        this.listener = listener;
    }

    /** @throws BrokenFeedException if it is not well-formed, or refused */
    void read(String xml) throws BrokenFeedException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            try {
                while (reader.hasNext()) {
                    event(reader, reader.next());
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw broken(String.valueOf(e.getMessage()), e);
        }
    }

    private void event(XMLStreamReader reader, int event) throws BrokenFeedException {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new BrokenFeedException(
                        "it has a DOCTYPE, which is refused because it can name outside entities; ask its publisher for"
                                + " a plain feed");
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                XmlNode node = open.peekLast();
                if (node != null) {
                    node.add(reader.getText());
                }
            }
            default -> {
                // Comments and instructions mean nothing here.
            }
        }
    }

    private void start(XMLStreamReader reader) throws BrokenFeedException {
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        XmlNode node = new XmlNode(namespace, reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean xml = "xml".equals(reader.getAttributePrefix(i));
            node.put((xml ? "xml:" : "") + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.addLast(node);
        if (open.size() > MAX_DEPTH) {
            throw broken("elements nested more than " + MAX_DEPTH + " deep", null);
        }
        if (entryDepth == 0 && open.size() <= 3 && entries.contains(node.name())) {
            entryDepth = open.size();
            elements = 0;
        }
        int count = entryDepth > 0 ? ++elements : ++elementsOutside;
        if (count > MAX_ELEMENTS) {
            throw broken("more than " + MAX_ELEMENTS + " elements in one entry", null);
        }
        if (open.size() == 1) {
            listener.root(node);
        }
    }

    private void end() {
        XmlNode node = open.removeLast();
        if (open.size() + 1 == entryDepth) {
            entryDepth = 0;
            listener.entry(node, open);
        } else if (!open.isEmpty()) {
            open.getLast().add(node);
        }
    }

    private static BrokenFeedException broken(String message, @Nullable Throwable cause) {
        String line = message.lines()
                .filter(part -> !part.startsWith("ParseError"))
                .findFirst()
                .orElse(message)
                .strip();
        return new BrokenFeedException("not a well-formed feed: " + line.replaceFirst("^Message: ", ""), cause);
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path; each reader of it is independent.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory;
    }
}
