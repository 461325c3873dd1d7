package io.github.stancewire.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMFactory;
import org.jdom2.filter.Filters;
import org.jdom2.input.sax.SAXHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * ROME's reader, which also keeps each entry's date as printed: ROME itself turns it into an instant and forgets the
 * offset, by which the local day is told. A DOCTYPE is refused, which is ROME's default. For one feed; not thread-safe.
 */
final class DatedFeedInput extends WireFeedInput {
    private static final Set<String> ENTRY_ELEMENTS = Set.of("item", "entry");
    /** The date first published comes first; one of a later change is better than none. */
    private static final List<String> DATE_ELEMENTS =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    /** Feeds have some ten; XHTML inside them adds a page's depth. */
    private static final int MAX_DEPTH = 256;

    private final List<Optional<String>> dates = new ArrayList<>();

    DatedFeedInput() {
        super(false, Locale.ROOT);
    }

    /** Dates of the entries, in the order of the document. */
    List<Optional<String>> dates() {
        return dates;
    }

    @Override
    protected SAXBuilder createSAXBuilder() {
        SAXBuilder builder = super.createSAXBuilder();
        builder.setSAXHandlerFactory(ShallowHandler::new);
        return builder;
    }

    @Override
    public WireFeed build(Document document) throws FeedException {
        for (Element element : document.getDescendants(Filters.element())) {
            if (ENTRY_ELEMENTS.contains(element.getName())) {
                dates.add(date(element));
            }
        }
        return super.build(document);
    }

    private static Optional<String> date(Element entry) {
        return DATE_ELEMENTS.stream()
                .flatMap(name -> entry.getChildren().stream()
                        .filter(child -> child.getName().equals(name))
                        .flatMap(child -> Stream.of(child.getTextTrim())))
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Ends the parsing of elements nested without end, whose cost grows with the square of their depth. */
    private static final class ShallowHandler extends SAXHandler {
        private int depth;

        ShallowHandler(@Nullable JDOMFactory factory) {
            super(factory);
        }

        @Override
        public void startElement(String namespace, String name, String qualifiedName, Attributes attributes)
                throws SAXException {
            depth++;
            if (depth > MAX_DEPTH) {
                throw new SAXException("elements nested more than " + MAX_DEPTH + " deep");
            }
            super.startElement(namespace, name, qualifiedName, attributes);
        }

        @Override
        public void endElement(String namespace, String name, String qualifiedName) throws SAXException {
            depth--;
            super.endElement(namespace, name, qualifiedName);
        }
    }
}
