package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.feed.FeedText;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Lists of feeds as feed readers exchange them: OPML 1.0, 1.1 and 2.0. A DOCTYPE is refused. */
public final class Opml {
    private static final int DEEPEST = 32;
    private static final int MOST = 100_000;

    /**
     * What a file holds.
     *
     * @param problems one line for people for each entry that is left out
     */
    public record Imported(Catalogue catalogue, List<String> problems) {
        public Imported {
            problems = List.copyOf(problems);
        }
    }

    private Opml() {}

    /**
     * @param file its name, for messages
     * @throws CatalogueException if it is no OPML at all; a bad entry does not fail the file
     */
    public static Imported read(byte[] opml, String file) throws CatalogueException {
        Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        Deque<Optional<String>> open = new ArrayDeque<>();
        try {
            XMLStreamReader reader =
                    factory().createXMLStreamReader(new StringReader(FeedText.of(opml, Optional.empty())));
            boolean root = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new CatalogueException(file + ": has a DOCTYPE, which could name outside files; remove it");
                }
                if (event == XMLStreamConstants.START_ELEMENT && !root) {
                    root = true;
                    if (!reader.getLocalName().equalsIgnoreCase("opml")) {
                        throw new CatalogueException(file + ": not OPML, but <" + reader.getLocalName()
                                + ">; export it from a feed reader again");
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equalsIgnoreCase("outline")) {
                    open.push(outline(reader, open, file, entries, problems));
                    if (open.size() > DEEPEST || entries.size() > MOST) {
                        throw new CatalogueException(file + ": more than " + DEEPEST + " levels or " + MOST
                                + " entries; that is no list of feeds");
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equalsIgnoreCase("outline")) {
                    open.pop();
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            if (entries.isEmpty()) {
                throw new CatalogueException(file + ":" + line + ": not well-formed XML", e);
            }
            problems.add(file + ":" + line + ": the file is broken from here on; what stands before it is taken");
        }
        return new Imported(new Catalogue(List.copyOf(entries.values())), problems);
    }

    /** The name of a folder; empty for an entry. */
    private static Optional<String> outline(
            XMLStreamReader reader,
            Deque<Optional<String>> open,
            String file,
            Map<String, CatalogueEntry> entries,
            List<String> problems) {
        Optional<String> name = attribute(reader, "title").or(() -> attribute(reader, "text"));
        Optional<String> address = attribute(reader, "xmlUrl");
        if (address.isEmpty()) {
            return name;
        }
        String where = file + ":" + reader.getLocation().getLineNumber() + ": ";
        try {
            String feed = withoutFeedScheme(address.get());
            CatalogueEntry entry = new CatalogueEntry(
                    feed,
                    // What is only the address again is no name.
                    name.filter(text -> !text.equals(address.get())),
                    folder(open),
                    OwnAttributes.isPaused(own -> attribute(reader, own)),
                    OwnAttributes.options(own -> attribute(reader, own)));
            if (!(Source.of(feed) instanceof Source.Feed)) {
                problems.add(where + address.get() + ": not the address of a feed; left out");
            } else if (entries.putIfAbsent(entry.id(), entry) != null) {
                problems.add(where + address.get() + ": stands there twice; taken once");
            }
        } catch (IllegalArgumentException e) {
            problems.add(where + e.getMessage() + "; left out");
        }
        return Optional.empty();
    }

    /** As desktop programs write the addresses of feeds that they are to open. */
    private static String withoutFeedScheme(String address) {
        return address.replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed://", "http://");
    }

    private static Optional<String> folder(Deque<Optional<String>> open) {
        List<String> names = new ArrayList<>();
        open.descendingIterator().forEachRemaining(name -> name.ifPresent(one -> names.add(one.replace('/', '-'))));
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("/", names));
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            if ((prefix == null || prefix.isEmpty() ? local : prefix + ":" + local).equalsIgnoreCase(name)) {
                String value =
                        reader.getAttributeValue(i).replaceAll("\\s+", " ").strip();
                return value.isEmpty() ? Optional.empty() : Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** OPML 2.0 with folders as nested outlines; sources that are no feeds are left out. */
    public static String write(Catalogue catalogue) {
        Map<String, List<CatalogueEntry>> folders = new TreeMap<>();
        catalogue.entries().stream()
                .filter(entry -> entry.toSource() instanceof Source.Feed)
                .forEach(entry -> folders.computeIfAbsent(entry.folder().orElse(""), name -> new ArrayList<>())
                        .add(entry));
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeAttribute("xmlns:" + OwnAttributes.PREFIX, OwnAttributes.NAMESPACE);
            xml.writeCharacters("\n  ");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Sources of Stancewire");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("body");
            for (Map.Entry<String, List<CatalogueEntry>> folder : folders.entrySet()) {
                write(xml, folder.getKey(), folder.getValue());
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML to memory failed", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, String folder, List<CatalogueEntry> entries)
            throws XMLStreamException {
        String[] names = folder.isEmpty() ? new String[0] : folder.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            xml.writeCharacters("\n" + "  ".repeat(i + 2));
            xml.writeStartElement("outline");
            xml.writeAttribute("text", names[i]);
        }
        for (CatalogueEntry entry : entries) {
            xml.writeCharacters("\n" + "  ".repeat(names.length + 2));
            xml.writeEmptyElement("outline");
            xml.writeAttribute("type", "rss");
            xml.writeAttribute("text", entry.name().orElse(entry.address()));
            xml.writeAttribute("xmlUrl", entry.address());
            for (Map.Entry<String, String> own : OwnAttributes.of(entry).entrySet()) {
                xml.writeAttribute(own.getKey(), own.getValue());
            }
        }
        for (int i = names.length; i > 0; i--) {
            xml.writeCharacters("\n" + "  ".repeat(i + 1));
            xml.writeEndElement();
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Prefixes that nobody declared are common, and mean nothing here.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}
