package io.github.stancewire.ingest.page;

import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topic;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answered where the page of an article was asked for. */
final class PageAnswer {
    private static final int HEAD = 1_024;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private PageAnswer() {}

    /** Why it is no page of an article; empty when it may be one. */
    static Optional<String> refusal(FetchResult.Fetched fetched) {
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

    /** Sets the page's bytes, and what the server said of them. */
    static void into(RawArticle article, FetchResult.Fetched fetched) {
        Validators validators = fetched.about().validators();
        article.setContent(ByteBuffer.wrap(fetched.body()));
        article.setContentType(fetched.contentType().orElse("text/html"));
        article.setCharset(fetched.contentType().flatMap(PageAnswer::charset).orElse(null));
        article.setRedirects(
                fetched.about().redirects().stream().map(URI::toString).toList());
        article.setEtag(validators.etag().orElse(null));
        article.setLastModified(validators.lastModified().orElse(null));
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

    private static Optional<String> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
