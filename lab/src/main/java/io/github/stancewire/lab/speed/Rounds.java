package io.github.stancewire.lab.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * Times work again and again in processor time of this thread, beside each time a fixed loop of integer arithmetic. Not thread-safe.
 */
final class Rounds {
    private static final int STEPS = 20_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int count;
    /** What keeps the compiler from leaving the loop out. */
    private int kept;

    /** @param count times, a third of which warm up */
    Rounds(int count) {
        this.count = count;
    }

    /**
     * Medians over the rounds after those that warm up.
     *
     * @param perSecond units of work a second
     * @param perMillionSteps units of work while the loop does a million steps
     */
    record Rate(double perSecond, double perMillionSteps) {}

    /**
     * @param units that the work gets done each time
     * @param work gives a number that depends on all of it
     */
    Rate measure(double units, IntSupplier work) {
        int warm = count / 3;
        double[] perSecond = new double[count - warm];
        double[] perStep = new double[count - warm];
        for (int round = 0; round < count; round++) {
            double loop = seconds(this::mix);
            double seconds = seconds(work);
            if (round >= warm) {
                perSecond[round - warm] = units / seconds;
                perStep[round - warm] = units / seconds / (STEPS / 1e6 / loop);
            }
        }
        Arrays.sort(perSecond);
        Arrays.sort(perStep);
        return new Rate(perSecond[perSecond.length / 2], perStep[perStep.length / 2]);
    }

    private double seconds(IntSupplier work) {
        long begin = threads.getCurrentThreadCpuTime();
        kept += work.getAsInt();
        return (threads.getCurrentThreadCpuTime() - begin) / 1e9;
    }

    private int mix() {
        int value = kept | 1;
        for (int i = 0; i < STEPS; i++) {
            value ^= value << 13;
            value ^= value >>> 17;
            value = (value ^ value << 5) * 0x2C1B3C6D;
        }
        return value;
    }
}
