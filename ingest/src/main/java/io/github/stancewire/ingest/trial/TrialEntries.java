package io.github.stancewire.ingest.trial;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.schemas.RawArticle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Items of a source as people want to see them. Pure. */
final class TrialEntries {
    private TrialEntries() {}

    /** The newest first; those without a date behind the others, in their order. */
    static List<Trial.Entry> of(List<Item> items) {
        return items.stream()
                .map(TrialEntries::entry)
                .sorted(Comparator.comparing(TrialEntries::when).reversed())
                .toList();
    }

    /** How the source calls itself. */
    static Optional<String> title(List<Item> items) {
        return items.stream()
                .filter(Item.Read.class::isInstance)
                .flatMap(item -> ((Item.Read) item).article().getFeedOutlet().stream())
                .findFirst();
    }

    private static Trial.Entry entry(Item item) {
        if (item instanceof Item.Read read) {
            RawArticle article = read.article();
            String html = StandardCharsets.UTF_8
                    .decode(article.getContent().duplicate())
                    .toString();
            return new Trial.Entry(
                    item.name(),
                    article.getFeedTitle(),
                    article.getFeedPublished(),
                    article.getUrl().map(URI::create),
                    Jsoup.parseBodyFragment(html).text().length(),
                    Optional.empty());
        }
        if (item instanceof Item.Skipped skipped) {
            return left(item, skipped.reason(), skipped.message());
        }
        if (item instanceof Item.Refused refused) {
            return left(item, refused.reason(), refused.message());
        }
        if (item instanceof Item.Failed failed) {
            return left(item, failed.reason(), failed.message());
        }
        return left(item, "known", "nothing is known of it here");
    }

    private static Trial.Entry left(Item item, String reason, String message) {
        return new Trial.Entry(
                item.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(new Trial.Refusal(reason, message)));
    }

    private static Instant when(Trial.Entry entry) {
        return entry.published()
                .flatMap(date -> {
                    try {
                        return Optional.of(
                                date.contains("T")
                                        ? OffsetDateTime.parse(date).toInstant()
                                        : LocalDate.parse(date)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant());
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                })
                .orElse(Instant.MIN);
    }
}
