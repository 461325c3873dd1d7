package io.github.stancewire.ingest.page;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.ArticleId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What becomes of one entry once its page was asked for: a function of both. */
final class FollowedEntry {
    /** What was answered so is no article, and will not become one. */
    private static final Set<String> FOR_GOOD =
            Set.of("not-html", "too-large", "front-page", "private-address", "port", "bad-redirect");

    private final Item.Read entry;
    private final URI address;

    /**
     * @param entry as the feed has it; not used any more afterwards
     * @param address that was asked for
     */
    FollowedEntry(Item.Read entry, URI address) {
        this.entry = entry;
        this.address = address;
    }

    /** The page's article; else the feed's own text, marked as partial; else a failure, after which it is asked for again. */
    Item with(FetchResult result) {
        if (result instanceof FetchResult.Fetched fetched) {
            Optional<String> refused = PageAnswer.refusal(fetched);
            return refused.isPresent() ? partial(refused.get()) : page(fetched);
        }
        return partial(reason(result));
    }

    /** Why the page was not had, as {@code RawArticle.partial} says it. */
    static String reason(FetchResult result) {
        if (result instanceof FetchResult.Gone) {
            return "missing";
        }
        if (result instanceof FetchResult.Throttled) {
            return "throttled";
        }
        if (result instanceof FetchResult.Refused refused) {
            return refused.reason();
        }
        return result instanceof FetchResult.Failed failed ? failed.reason() : "unavailable";
    }

    private Item page(FetchResult.Fetched fetched) {
        RawArticle article = entry.article();
        // Where the page holds less than the feed said, the feed's text is still there.
        keepFeedText(article);
        boolean byAddress = isKnownByAddress(article);
        PageAddress.of(fetched.about().address(), fetched.body()).ifPresent(address -> {
            article.setUrl(address.toString());
            if (byAddress) {
                article.setArticleId(ArticleId.ofUrl(address).value());
            }
        });
        PageAnswer.into(article, fetched);
        return visited();
    }

    /** With the address, so that the page is looked at again. */
    private Item visited() {
        return new Item.Read(entry.name(), entry.article(), entry.sha256(), entry.progress(), Optional.of(address));
    }

    /** Not where the feed's guids are said to tell more than its links. */
    private static boolean isKnownByAddress(RawArticle article) {
        return article.getUrl()
                .map(url -> ArticleId.ofUrl(URI.create(url)).value().equals(article.getArticleId()))
                .orElse(false);
    }

    private static void keepFeedText(RawArticle article) {
        byte[] own = new byte[article.getContent().remaining()];
        article.getContent().duplicate().get(own);
        if (own.length > 0) {
            article.setFeedSummary(new String(own, StandardCharsets.UTF_8));
        }
    }

    private Item partial(String reason) {
        if (!entry.article().getContent().hasRemaining()) {
            return new Item.Failed(
                    entry.name(),
                    reason,
                    "its page could not be had (" + reason + "), and the feed has no text for it");
        }
        entry.article().setPartial(reason);
        return FOR_GOOD.contains(reason) ? entry : visited();
    }
}
