package io.github.stancewire.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
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
import org.jdom2.filter.Filters;

/**
 * ROME's reader, which also keeps each entry's date as printed: ROME itself turns it into an instant and forgets the
 * offset, by which the local day is told. A DOCTYPE is refused, which is ROME's default. For one feed; not thread-safe.
 */
final class DatedFeedInput extends WireFeedInput {
    private static final Set<String> ENTRY_ELEMENTS = Set.of("item", "entry");
    /** The date first published comes first; one of a later change is better than none. */
    private static final List<String> DATE_ELEMENTS =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    private final List<Optional<String>> dates = new ArrayList<>();

    DatedFeedInput() {
        super(false, Locale.ROOT);
    }

    /** Dates of the entries, in the order of the document. */
    List<Optional<String>> dates() {
        return dates;
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
}
