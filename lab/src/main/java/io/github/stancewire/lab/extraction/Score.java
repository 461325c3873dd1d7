package io.github.stancewire.lab.extraction;

import io.github.stancewire.lab.extraction.Found.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All scores of an extractor on a data set.
 *
 * @param body absent where the set has no bodies
 * @param fields only those that the set has
 */
record Score(Optional<BodyScore> body, Map<Field, FieldScore> fields) {
    /** @param counted which pages, by id */
    static Score of(DataSet set, Map<String, Found> found, Predicate<String> counted) {
        List<BodyScore.OnPage> bodies = new ArrayList<>();
        Map<Field, FieldScore> fields = new EnumMap<>(Field.class);
        set.truths().forEach((id, truth) -> {
            if (!counted.test(id)) {
                return;
            }
            Found got = found.getOrDefault(id, Found.NOTHING);
            if (truth.hasBody()) {
                bodies.add(BodyScore.OnPage.of(truth.found().body(), got.body()));
            }
            for (Field field : Field.values()) {
                fields.merge(field, FieldScore.NONE.with(field, truth, got), Score::sum);
            }
        });
        fields.values().removeIf(score -> score.pages() == 0);
        return new Score(bodies.isEmpty() ? Optional.empty() : Optional.of(BodyScore.of(bodies)), fields);
    }

    private static FieldScore sum(FieldScore a, FieldScore b) {
        return new FieldScore(a.right() + b.right(), a.wrong() + b.wrong(), a.missing() + b.missing());
    }
}
