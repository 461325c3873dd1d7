package io.github.stancewire.lab.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** The middle 95 % of what a figure is when its units are drawn again with replacement, by a fixed seed. */
public record Interval(double value, double low, double high, int units) {
    private static final int ROUNDS = 1000;
    private static final long SEED = 20240601;

    /**
     * @param units drawn one by one, as sentences or rows
     * @param figure of any number of them
     */
    public static <T> Interval of(List<T> units, ToDoubleFunction<List<T>> figure) {
        Random random = new Random(SEED);
        double[] values = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            List<T> drawn = units.stream()
                    .map(unit -> units.get(random.nextInt(units.size())))
                    .toList();
            values[round] = figure.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        return new Interval(
                figure.applyAsDouble(units), values[ROUNDS / 40], values[ROUNDS - ROUNDS / 40 - 1], units.size());
    }

    /** One line, in per cent. */
    public String line(String name) {
        return String.format(
                Locale.ROOT, "%-28s %.2f  [%.2f, %.2f]  n=%d", name, 100 * value, 100 * low, 100 * high, units);
    }

    /** One line, as it is. */
    public String number(String name) {
        return String.format(Locale.ROOT, "%-28s %.3f  [%.3f, %.3f]  n=%d", name, value, low, high, units);
    }
}
