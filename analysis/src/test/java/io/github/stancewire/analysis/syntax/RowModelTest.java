package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A model of rows of all lengths sums what adding weight by weight sums. */
class RowModelTest {
    private static final int CLASSES = 70;
    private static final int FEATURES = 500;
    /** Few, so that features share places and unknown ones meet known ones. */
    private static final int HASHES = 3000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final int[] features =
            random.ints(1, HASHES).distinct().limit(FEATURES).toArray();
    private final int[][] weights = new int[HASHES][CLASSES];
    private final RowModel model = model();

    private RowModel model() {
        int[] starts = new int[FEATURES + 1];
        short[] pairs = new short[FEATURES * CLASSES];
        for (int row = 0; row < FEATURES; row++) {
            starts[row + 1] = starts[row] + 1 + random.nextInt(CLASSES);
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                int type = i - starts[row];
                byte weight = (byte) random.nextInt();
                weights[features[row]][type] = weight;
                pairs[i] = (short) (type << 8 | weight & 0xFF);
            }
        }
        return new RowModel(CLASSES, features, starts, Arrays.copyOf(pairs, starts[FEATURES]));
    }

    private int[] asked() {
        return random.ints(60, 1, HASHES).toArray();
    }

    private static int[] scores(RowModel model, int[] asked) {
        int[] scores = new int[CLASSES];
        Arrays.fill(scores, 9); // left by another example
        model.score(asked.clone(), asked.length, scores);
        return scores;
    }

    private int[] oneByOne(int[] asked) {
        return IntStream.range(0, CLASSES)
                .map(type -> Arrays.stream(asked)
                        .map(feature -> weights[feature][type])
                        .sum())
                .toArray();
    }

    @Test
    void sumsTheWeightsOfTheFeaturesItKnows() {
        for (int round = 0; round < 200; round++) {
            int[] asked = asked();
            assertArrayEquals(oneByOne(asked), scores(model, asked), "seed " + seed);
        }
    }

    @Test
    void sumsTheSameWhenItWasWrittenAndRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        RowModel read = RowModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        int[] asked = asked();
        assertArrayEquals(scores(model, asked), scores(read, asked), "seed " + seed);
    }

    @Test
    void isWrittenAsTheSameBytesAgain() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        model.write(new DataOutputStream(once));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        RowModel.read(new DataInputStream(new ByteArrayInputStream(once.toByteArray())))
                .write(new DataOutputStream(twice));
        assertArrayEquals(once.toByteArray(), twice.toByteArray(), "seed " + seed);
    }

    @Test
    void sumsTheSameInManyThreadsAtOnce() {
        List<int[]> asked = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            asked.add(asked());
        }
        List<int[]> sums =
                asked.parallelStream().map(each -> scores(model, each)).toList();
        for (int i = 0; i < asked.size(); i++) {
            assertArrayEquals(oneByOne(asked.get(i)), sums.get(i), "seed " + seed);
        }
    }
}
