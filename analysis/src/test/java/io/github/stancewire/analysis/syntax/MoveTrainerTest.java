package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MoveTrainerTest {
    private static final int COMMON = Mix.end(1);
    private static final int OTHER = Mix.end(2);

    private final MoveTrainer trainer = trainer();

    private static MoveTrainer trainer() {
        MoveTable table = new MoveTable();
        table.count(new int[] {COMMON, OTHER}, 2);
        return new MoveTrainer(table.checks(1 << 6, 1));
    }

    private static void learn(MoveTrainer trainer, int feature, int move, int amount) {
        trainer.add(new int[] {feature}, 1, move, amount);
        trainer.tick();
    }

    private static long score(Scorer scorer, int feature) {
        return scorer.score(new int[] {feature}, 0, 1);
    }

    @Test
    void aNewCourseKnowsNothingOfTheOneBefore() {
        learn(trainer, COMMON, States.LEFT, 5);
        trainer.restart();
        assertEquals(0, score(trainer, COMMON));
    }

    @Test
    void theModelKnowsWhatOnlyAnEarlierCourseLearned() {
        learn(trainer, COMMON, States.LEFT, 5);
        trainer.restart();
        learn(trainer, OTHER, States.SHIFT, 5);
        assertTrue(Sums.left(score(trainer.model(), COMMON)) > 0);
    }

    @Test
    void whatTwoCoursesContradictWeighsNothing() {
        learn(trainer, COMMON, States.LEFT, 5);
        learn(trainer, OTHER, States.SHIFT, 1);
        trainer.tick();
        trainer.restart();
        learn(trainer, COMMON, States.LEFT, -5);
        learn(trainer, OTHER, States.SHIFT, 1);
        trainer.tick();
        assertEquals(0, Sums.left(score(trainer.model(), COMMON)));
    }

    @Test
    void twoEqualCoursesMakeTheModelOfOne() throws IOException {
        MoveTrainer once = trainer();
        learn(once, COMMON, States.RIGHT, 3);
        learn(once, OTHER, States.LEFT, 2);
        learn(trainer, COMMON, States.RIGHT, 3);
        learn(trainer, OTHER, States.LEFT, 2);
        trainer.restart();
        learn(trainer, COMMON, States.RIGHT, 3);
        learn(trainer, OTHER, States.LEFT, 2);
        assertArrayEquals(bytes(once.model()), bytes(trainer.model()));
    }

    private static byte[] bytes(MoveModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
