package io.github.stancewire.analysis;

import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.EntityRecognizer;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.extract.ArticleExtractor;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.extract.ReceivedArticle;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.DetectedLanguage;
import io.github.stancewire.analysis.language.LanguageIdentifier;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceCoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of analysis in their order. A value: pure, thread-safe, and the same input gives the same tags.
 *
 * @param extractor bytes to clean article
 * @param identifier text to language
 * @param annotator text to sentences and tokens
 * @param recognizer tokens to linked entities
 * @param coder entities and tokens to stances
 */
public record Analyzer(
        ArticleExtractor extractor,
        LanguageIdentifier identifier,
        TextAnnotator annotator,
        EntityRecognizer recognizer,
        StanceCoder coder) {

    /** From bytes to a clean article, or why there is none. */
    public Extraction extract(ReceivedArticle received) {
        return extractor.extract(received);
    }

    /**
     * Reads everything from a clean article.
     *
     * @param receivedOn day received, by which roles are read where neither the article nor its text has a date
     */
    public Tags tag(CleanArticle article, LocalDate receivedOn) {
        DetectedLanguage language = identifier.identify(article.text());
        AnnotatedText text = annotator.annotate(article.text(), language.code());
        List<Entity> entities = recognizer.recognize(text, article.day(receivedOn));
        List<Stance> stances = coder.code(text, entities, article.outlet());
        List<String> warnings = new ArrayList<>(article.warnings());
        if (text.sentences().isEmpty()) {
            warnings.add("language-not-analysed:" + language.code());
        }
        CodePoints codePoints = new CodePoints(article.text());
        return new Tags(
                language,
                entities.stream().map(entity -> reported(entity, codePoints)).toList(),
                stances.stream().map(stance -> reported(stance, codePoints)).toList(),
                warnings);
    }

    private static Entity reported(Entity entity, CodePoints codePoints) {
        List<Mention> mentions = entity.mentions().stream()
                .filter(mention -> mention.kind() != Mention.Kind.REFERENCE)
                .map(mention -> new Mention(codePoints.of(mention.span()), mention.kind()))
                .toList();
        return new Entity(entity.id(), entity.name(), entity.type(), entity.party(), entity.issue(), mentions);
    }

    private static Stance reported(Stance stance, CodePoints codePoints) {
        return new Stance(
                stance.source(),
                stance.target(),
                stance.polarity(),
                stance.score(),
                stance.event(),
                stance.voice(),
                stance.speaker(),
                stance.factuality(),
                stance.confidence(),
                codePoints.of(stance.evidence()),
                stance.why());
    }
}
