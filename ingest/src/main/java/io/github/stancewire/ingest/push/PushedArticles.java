package io.github.stancewire.ingest.push;

import io.github.stancewire.ingest.article.CanonicalLink;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.JsonArticles;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.article.Trimmed;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.ArticleId;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Makes raw articles of what was pushed: the same bytes under the same identity as if they had come in a file. An item's
 * name is its article's id, so that an article pushed twice is known however it came. Thread-safe.
 */
public final class PushedArticles {
    /** Source of everything that is pushed. */
    public static final String SOURCE_ID = "push";
    /** Kind of that source, for metrics. */
    public static final String KIND = "push";

    /** No browser shows a longer one; it also stands in the record beside 8 MiB of content. */
    private static final int LONGEST_URL = 8 * 1024;

    private final RawArticles articles;

    /** @param clock tells when an article was received */
    public PushedArticles(Clock clock) {
        articles = new RawArticles(SOURCE_ID, clock);
    }

    /** Fields of which an object needs one: those in which extraction looks for a text or a page. */
    public static Set<String> contentFields() {
        return JsonFields.CONTENT;
    }

    /**
     * A line of a stream, without white space around it.
     *
     * @throws Refusal if it is no JSON
     */
    Pushed line(byte[] line) {
        return line[0] == '['
                ? notAnObject()
                : json(JsonValues.of(line, 1).values().get(0));
    }

    /** @param value one well-formed value out of a body */
    Pushed json(byte[] value) {
        byte[] json = Trimmed.of(value);
        if (json.length > Topic.MAX_CONTENT_BYTES) {
            return new Pushed.Refused(tooLarge());
        }
        if (json.length == 0 || json[0] != '{') {
            return notAnObject();
        }
        JsonFields fields;
        try {
            fields = JsonFields.of(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Was well-formed a moment ago", e);
        }
        if (!fields.content()) {
            return refused(
                    "no-content",
                    "The object has no field with the text of an article; give it one, such as text or html");
        }
        Optional<URI> url = JsonArticles.url(json);
        if (fields.address() && url.filter(PushedArticles::isShort).isEmpty()) {
            return refused(
                    "unusable-url",
                    "The field url is no absolute http or https address of at most " + LONGEST_URL
                            + " characters; correct it, or leave it out");
        }
        return article(json, JsonArticles.CONTENT_TYPE, Optional.empty(), url);
    }

    /**
     * A text or a page.
     *
     * @param address what the client says where it was found; a page may also say it itself
     */
    Pushed text(byte[] body, ContentType type, Optional<String> address) {
        if (body.length == 0) {
            return refused("empty", "There is nothing in the body; send the article's text");
        }
        Optional<URI> given = address.flatMap(CanonicalUrl::of).filter(PushedArticles::isShort);
        if (address.isPresent() && given.isEmpty()) {
            return refused(
                    "unusable-url",
                    "The address given with the article is no absolute http or https address of at most " + LONGEST_URL
                            + " characters; correct it, or leave it out");
        }
        boolean page = type.essence().equals(ContentType.HTML);
        Optional<URI> url =
                given.or(() -> page ? CanonicalLink.of(body).filter(PushedArticles::isShort) : Optional.empty());
        return article(body, type.received(), type.charset(), url);
    }

    static Refusal tooLarge() {
        return new Refusal(
                413,
                "too-large",
                "An article has at most " + Topic.MAX_CONTENT_BYTES + " bytes; leave out what is not its text");
    }

    private Pushed article(byte[] content, String contentType, Optional<String> charset, Optional<URI> url) {
        String name = url.map(ArticleId::ofUrl)
                .orElseGet(() -> ArticleId.ofBytes(content))
                .value();
        RawArticle article = articles.of(name, content, contentType, url);
        article.setCharset(charset.orElse(null));
        // The same bytes in another character set are another text.
        String sha256 = charset.map(set -> Sha256.of(Sha256.of(content) + set)).orElseGet(() -> Sha256.of(content));
        return new Pushed.Article(new Item.Read(name, article, sha256, Optional.empty()));
    }

    private static boolean isShort(URI url) {
        return url.toString().length() <= LONGEST_URL;
    }

    private static Pushed notAnObject() {
        return refused("not-an-object", "An article is a JSON object");
    }

    private static Pushed refused(String reason, String detail) {
        return new Pushed.Refused(new Refusal(422, reason, detail));
    }
}
