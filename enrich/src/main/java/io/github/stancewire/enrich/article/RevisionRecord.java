package io.github.stancewire.enrich.article;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.Tags;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.extract.PublicationDate;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.schemas.DateEvidence;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.EntityType;
import io.github.stancewire.schemas.EventType;
import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Factuality;
import io.github.stancewire.schemas.Mention;
import io.github.stancewire.schemas.Polarity;
import io.github.stancewire.schemas.QuadClass;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.RawOrigin;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.Voice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one revision of an article in the records of the contract. Enums of both sides have the same names. */
record RevisionRecord(RawArticle raw, ReadArticle read, int revision, RawOrigin origin, String taggerVersion) {

    EnrichedArticle with(Tags tags) {
        CleanArticle clean = read.clean();
        return EnrichedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setRevision(revision)
                .setRaw(origin)
                .setSourceId(CleanText.of(raw.getSourceId()))
                .setOrigin(CleanText.of(raw.getOrigin()))
                .setUrl(raw.getUrl().map(CleanText::of).orElse(null))
                .setOutlet(clean.outlet().orElse(null))
                .setAgency(clean.agency().orElse(null))
                .setTitle(clean.title().orElse(null))
                .setAuthor(clean.author().orElse(null))
                .setPublishedAt(publishedAt().orElse(null))
                .setPublishedAtSource(clean.published()
                        .map(date -> DateEvidence.valueOf(date.evidence().name()))
                        .orElse(DateEvidence.NONE))
                .setReceivedAt(raw.getReceivedAt())
                .setLanguage(tags.language().code())
                .setText(clean.text())
                .setTextSha256(read.textSha256())
                .setEntities(
                        tags.entities().stream().map(RevisionRecord::entity).toList())
                .setStances(stances(tags.stances()))
                .setTaggerVersion(taggerVersion)
                .setExtractionMethod(clean.method())
                .setWarnings(warnings(tags))
                .build();
    }

    /** Where ingest had no page, the text is the source's own. */
    private List<String> warnings(Tags tags) {
        return Stream.concat(
                        tags.warnings().stream(),
                        raw.getPartial().map(CleanText::of).map(reason -> "partial:" + reason).stream())
                .distinct()
                .toList();
    }

    private Optional<String> publishedAt() {
        return read.clean().published().map(PublicationDate::iso);
    }

    private List<io.github.stancewire.schemas.Stance> stances(List<Stance> stances) {
        CodePointText text = new CodePointText(read.clean().text());
        StanceIds ids = new StanceIds(raw.getArticleId());
        return stances.stream().map(stance -> stance(stance, text, ids)).toList();
    }

    private io.github.stancewire.schemas.Stance stance(Stance stance, CodePointText text, StanceIds ids) {
        Span span = stance.evidence();
        io.github.stancewire.schemas.Stance record = io.github.stancewire.schemas.Stance.newBuilder()
                .setOp(StanceOp.ADD)
                .setArticleId(raw.getArticleId())
                .setRevision(revision)
                .setOutlet(read.clean().outlet().orElse(null))
                .setPublishedAt(publishedAt().orElse(null))
                .setReceivedAt(raw.getReceivedAt())
                .setSource(actor(stance.source()))
                .setTarget(actor(stance.target()))
                .setPolarity(Polarity.valueOf(stance.polarity().name()))
                .setScore(stance.score())
                .setEvent(stance.event()
                        .map(event -> EventType.valueOf(event.name()))
                        .orElse(EventType.NONE))
                .setQuad(stance.event()
                        .map(event -> QuadClass.valueOf(event.quad().name()))
                        .orElse(QuadClass.NONE))
                .setVoice(Voice.valueOf(stance.voice().name()))
                .setSpeaker(stance.speaker().map(RevisionRecord::actor).orElse(null))
                .setFactuality(Factuality.valueOf(stance.factuality().name()))
                .setConfidence(stance.confidence())
                .setEvidence(new Evidence(span.begin(), span.end(), text.cut(span)))
                .setWhy(CleanText.of(stance.why()))
                .setTaggerVersion(taggerVersion)
                .build();
        record.setStanceId(ids.next(record));
        return record;
    }

    private static io.github.stancewire.schemas.Actor actor(Actor actor) {
        return new io.github.stancewire.schemas.Actor(
                CleanText.of(actor.name()),
                actor.entity().orElse(null),
                actor.party().map(CleanText::of).orElse(null),
                actor.issue().map(CleanText::of).orElse(null));
    }

    private static io.github.stancewire.schemas.Entity entity(Entity entity) {
        return new io.github.stancewire.schemas.Entity(
                entity.id(),
                CleanText.of(entity.name()),
                EntityType.valueOf(entity.type().name()),
                entity.party().orElse(null),
                entity.mentions().stream()
                        .map(mention -> new Mention(
                                mention.span().begin(), mention.span().end()))
                        .toList());
    }
}
