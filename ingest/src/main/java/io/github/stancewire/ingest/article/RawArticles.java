package io.github.stancewire.ingest.article;

import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.ArticleId;
import io.github.stancewire.schemas.identity.Sha256;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes raw articles of what one source holds, with their identity: the URL where there is one, else the
 * name inside the source, else the bytes. */
public final class RawArticles {
    private final String sourceId;
    private final Clock clock;

    public RawArticles(String sourceId, Clock clock) {
        this.sourceId = sourceId;
        this.clock = clock;
    }

    /** An article without feed fields; {@code content} is not copied. */
    public RawArticle of(String origin, byte[] content, String contentType, Optional<URI> url) {
        return of(origin, content, contentType, url, Optional.empty());
    }

    /** @param inSource what identifies the article inside this source, where it has no address */
    public RawArticle of(
            String origin, byte[] content, String contentType, Optional<URI> url, Optional<String> inSource) {
        ArticleId id = url.map(ArticleId::ofUrl)
                .or(() -> inSource.map(
                        name -> ArticleId.ofBytes((sourceId + "\n" + name).getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> ArticleId.ofBytes(content));
        return RawArticle.newBuilder()
                .setArticleId(id.value())
                .setSourceId(sourceId)
                .setOrigin(origin)
                .setUrl(url.map(URI::toString).orElse(null))
                .setContentType(contentType)
                .setContent(ByteBuffer.wrap(content))
                // Avro keeps milliseconds; finer parts would be lost on the way and make equal records unequal.
                .setReceivedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    /** An item read in one piece; what was published before is told by its content alone. */
    public Item.Read read(String name, byte[] content, String contentType, Optional<URI> url) {
        return new Item.Read(name, of(name, content, contentType, url), Sha256.of(content), Optional.empty());
    }
}
