package io.github.stancewire.ingest.page;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.ArticleId;
import io.github.stancewire.schemas.topic.Topic;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of one entry once its page was asked for: a function of both. */
final class FollowedEntry {
    private static final int HEAD = 1_024;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private final Item.Read entry;

    /** @param entry as the feed has it; not used any more afterwards */
    FollowedEntry(Item.Read entry) {
        this.entry = entry;
    }

    /** The page's article; else the feed's own text, marked as partial; else a failure, after which it is asked for again. */
    Item with(FetchResult result) {
        if (result instanceof FetchResult.Fetched fetched) {
            Optional<String> refused = refusal(fetched);
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

    private Optional<String> refusal(FetchResult.Fetched fetched) {
        URI answered = fetched.about().address();
        boolean redirected = !fetched.about().redirects().isEmpty();
        if (fetched.body().length > Topic.MAX_CONTENT_BYTES) {
            return Optional.of("too-large");
        }
        if (!isPage(fetched)) {
            return Optional.of("not-html");
        }
        return redirected && PageAddress.isFrontPage(answered) ? Optional.of("front-page") : Optional.empty();
    }

    private static boolean isPage(FetchResult.Fetched fetched) {
        String type = fetched.contentType().orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return true;
        }
        byte[] body = fetched.body();
        String head =
                new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return (type.isEmpty() || type.startsWith("text/plain") || type.startsWith("application/octet-stream"))
                && (head.contains("<html") || head.contains("<!doctype html"));
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
        Validators validators = fetched.about().validators();
        article.setContent(ByteBuffer.wrap(fetched.body()));
        article.setContentType(fetched.contentType().orElse("text/html"));
        article.setCharset(fetched.contentType().flatMap(FollowedEntry::charset).orElse(null));
        article.setRedirects(
                fetched.about().redirects().stream().map(URI::toString).toList());
        article.setEtag(validators.etag().orElse(null));
        article.setLastModified(validators.lastModified().orElse(null));
        return entry;
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

    private static Optional<String> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private Item partial(String reason) {
        if (!entry.article().getContent().hasRemaining()) {
            return new Item.Failed(
                    entry.name(),
                    reason,
                    "its page could not be had (" + reason + "), and the feed has no text for it");
        }
        entry.article().setPartial(reason);
        return entry;
    }
}
