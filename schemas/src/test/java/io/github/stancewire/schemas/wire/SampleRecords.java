package io.github.stancewire.schemas.wire;

import io.github.stancewire.schemas.Actor;
import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.Stance;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Records with something in every kind of field. */
final class SampleRecords {
    private SampleRecords() {}

    static RawArticle raw() {
        return RawArticle.newBuilder()
                .setArticleId("00112233445566778899aabbccddeeff")
                .setSourceId("folder")
                .setOrigin("a/b.txt")
                .setRedirects(List.of("https://example.org/1", "https://example.org/2"))
                .setContent(ByteBuffer.wrap("Ministers met in Zürich.".getBytes(StandardCharsets.UTF_8)))
                .setReceivedAt(Instant.ofEpochMilli(1_700_000_000_123L))
                .build();
    }

    static ArticleState state() {
        Stance stance = Stance.newBuilder()
                .setStanceId("ffeeddccbbaa99887766554433221100")
                .setSource(Actor.newBuilder().setName("Aland").setParty("AAA").build())
                .setTarget(Actor.newBuilder().setName("Bland").setParty("BBB").build())
                .setSpeaker(Actor.newBuilder().setName("A. Person").build())
                .setScore(-0.5)
                .setEvidence(Evidence.newBuilder()
                        .setBegin(1)
                        .setEnd(5)
                        .setText("Text")
                        .build())
                .build();
        return ArticleState.newBuilder()
                .setRevision(2)
                .setStances(List.of(stance, stance))
                .setSeenAt(Instant.EPOCH)
                .build();
    }
}
