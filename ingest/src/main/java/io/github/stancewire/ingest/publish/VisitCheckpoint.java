package io.github.stancewire.ingest.publish;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.fetch.WebAddress;
import io.github.stancewire.ingest.visit.Visit;
import io.github.stancewire.schemas.IngestCheckpoint;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.Sha256;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a coming visit stands in the checkpoint of its item, and comes out of it. */
final class VisitCheckpoint {
    /** Titles are shorter; they are in memory until the last visit. */
    private static final int MOST_CHARACTERS = 500;

    private VisitCheckpoint() {}

    /** Empty where none is to come. */
    static Optional<Visit> of(IngestCheckpoint checkpoint) {
        if (checkpoint.getNextVisitAt().equals(Instant.EPOCH)) {
            return Optional.empty();
        }
        return checkpoint.getPageUrl().flatMap(WebAddress::of).map(address -> of(checkpoint, address));
    }

    private static Visit of(IngestCheckpoint checkpoint, URI address) {
        return new Visit(
                new Visit.Page(
                        checkpoint.getSourceId(),
                        checkpoint.getItem(),
                        checkpoint.getContentSha256().orElse(""),
                        checkpoint.getArticleId().orElse(""),
                        address,
                        checkpoint.getArticleUrl(),
                        new Visit.Words(
                                checkpoint.getFeedOutlet(),
                                checkpoint.getFeedTitle(),
                                checkpoint.getFeedPublished(),
                                checkpoint.getFeedAuthor()),
                        checkpoint.getPageSince()),
                new Visit.Seen(
                        checkpoint.getPageSha256(),
                        new Validators(checkpoint.getEtag(), checkpoint.getLastModified()),
                        Math.max(0, checkpoint.getVisits()),
                        Math.max(0, Math.min(Visit.GONE, checkpoint.getMissing())),
                        Math.max(0, checkpoint.getFailures())),
                checkpoint.getNextVisitAt());
    }

    /** The first visit of an item that was published now. */
    static Visit first(String sourceId, Item.Read read, URI address, Instant nextAt) {
        RawArticle article = read.article();
        boolean whole = article.getPartial().isEmpty();
        return new Visit(
                new Visit.Page(
                        sourceId,
                        read.name(),
                        read.sha256(),
                        article.getArticleId(),
                        address,
                        article.getUrl(),
                        new Visit.Words(
                                article.getFeedOutlet().map(VisitCheckpoint::cut),
                                article.getFeedTitle().map(VisitCheckpoint::cut),
                                article.getFeedPublished().map(VisitCheckpoint::cut),
                                article.getFeedAuthor().map(VisitCheckpoint::cut)),
                        article.getReceivedAt()),
                new Visit.Seen(
                        whole ? Optional.of(Sha256.of(bytes(article))) : Optional.empty(),
                        whole ? new Validators(article.getEtag(), article.getLastModified()) : Validators.NONE,
                        0,
                        0,
                        0),
                nextAt);
    }

    static void into(IngestCheckpoint checkpoint, Visit visit) {
        Visit.Page page = visit.page();
        Visit.Words words = page.words();
        Visit.Seen seen = visit.seen();
        checkpoint.setArticleId(page.articleId());
        checkpoint.setPageUrl(page.address().toString());
        checkpoint.setArticleUrl(page.url().orElse(null));
        checkpoint.setFeedOutlet(words.outlet().orElse(null));
        checkpoint.setFeedTitle(words.title().orElse(null));
        checkpoint.setFeedPublished(words.published().orElse(null));
        checkpoint.setFeedAuthor(words.author().orElse(null));
        checkpoint.setPageSince(page.since().truncatedTo(ChronoUnit.MILLIS));
        checkpoint.setPageSha256(seen.sha256().orElse(null));
        checkpoint.setEtag(seen.validators().etag().orElse(null));
        checkpoint.setLastModified(seen.validators().lastModified().orElse(null));
        checkpoint.setVisits(seen.visits());
        checkpoint.setMissing(seen.missing());
        checkpoint.setFailures(seen.failures());
        checkpoint.setNextVisitAt(visit.nextAt().truncatedTo(ChronoUnit.MILLIS));
    }

    private static byte[] bytes(RawArticle article) {
        byte[] bytes = new byte[article.getContent().remaining()];
        article.getContent().duplicate().get(bytes);
        return bytes;
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return text.substring(0, end);
    }
}
