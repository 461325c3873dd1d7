package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTrainerTest {
    private static final int CLASSES = 3;

    private final RowTrainer trainer = new RowTrainer(CLASSES, 1, 0);

    RowTrainerTest() {
        for (int feature : List.of(10, 20)) {
            trainer.count(new int[] {feature}, 1);
        }
    }

    private void learn(int feature, int right) {
        int[] features = {feature};
        int[] scores = new int[CLASSES];
        trainer.score(features, 1, right, scores);
        trainer.update(features, 1, right, scores);
    }

    private int[] scores(int feature) {
        int[] scores = new int[CLASSES];
        trainer.model().score(new int[] {feature}, 1, scores);
        return scores;
    }

    @Test
    void aNewCourseKnowsNothingOfTheOneBefore() {
        learn(10, 2);
        trainer.restart();
        int[] scores = new int[CLASSES];
        trainer.score(new int[] {10}, 1, 0, scores);
        assertArrayEquals(new int[CLASSES], scores);
    }

    @Test
    void theModelKnowsWhatOnlyAnEarlierCourseLearned() {
        learn(10, 2);
        learn(10, 2);
        trainer.restart();
        learn(20, 1);
        learn(20, 1);
        assertEquals(2, RowModel.best(scores(10)));
    }
}
