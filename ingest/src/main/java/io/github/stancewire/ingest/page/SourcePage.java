package io.github.stancewire.ingest.page;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;

/** A page that is a source itself: one article, read again and again. Pure. */
public final class SourcePage {
    private static final String FEEDS = "link[rel~=(?i)(^|\\s)alternate(\\s|$)][type~=(?i)(rss|atom|feed)]";

    private SourcePage() {}

    /** Why it is no article, in one line with the way out; empty when it may be one. */
    public static Optional<String> refusal(FetchResult.Fetched fetched) {
        if (PageAddress.isFrontPage(fetched.about().address())) {
            return Optional.of("the front page of a site is no article; "
                    + feed(fetched)
                            .map(feed -> "give the address of its feed: " + feed)
                            .orElse("give the address of a feed, a sitemap or an article"));
        }
        return PageAnswer.refusal(fetched).map(reason -> "it is no page of an article: " + reason);
    }

    public static Item item(FetchResult.Fetched fetched, RawArticles articles) {
        URI answered = fetched.about().address();
        Optional<URI> url = PageAddress.of(answered, fetched.body());
        RawArticle article = articles.of(answered.toString(), fetched.body(), "text/html", url);
        PageAnswer.into(article, fetched);
        String name = url.orElse(answered).toString();
        return new Item.Read(name, article, Sha256.of(fetched.body()), Optional.empty());
    }

    private static Optional<String> feed(FetchResult.Fetched fetched) {
        try {
            return Jsoup.parse(
                            new ByteArrayInputStream(fetched.body()),
                            null,
                            fetched.about().address().toString())
                    .select(FEEDS)
                    .eachAttr("abs:href")
                    .stream()
                    .filter(address -> !address.isEmpty())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
