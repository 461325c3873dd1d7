package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text with the entities found in it, as the tests ask for them. */
record Recognized(String text, List<Entity> entities) {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final EntityRecognizer RECOGNIZER = GazetteerRecognizer.create();
    static final LocalDate DAY = LocalDate.of(2023, 6, 15);

    static Recognized in(String text) {
        return on(DAY, text);
    }

    static Recognized on(LocalDate day, String text) {
        return new Recognized(text, RECOGNIZER.recognize(ANNOTATOR.annotate(text, "en"), day));
    }

    Optional<Entity> entity(String id) {
        return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }

    /** For example {@code DEMONYM Chinese}. */
    List<String> mentions(String id) {
        return entity(id).stream()
                .flatMap(entity -> entity.mentions().stream())
                .map(mention -> mention.kind() + " " + mention.span().of(text))
                .toList();
    }

    List<String> ids() {
        return entities.stream().map(Entity::id).toList();
    }

    Stream<Mention> allMentions() {
        return entities.stream().flatMap(entity -> entity.mentions().stream());
    }
}
