package io.github.stancewire.lab.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Consumer;

/** Measures pages per second of this thread's CPU time: one thread, warmed, the best of some passes. */
final class Speed {
    private static final double NANOS = 1e9;
    private static final int PASSES = 3;

    private Speed() {}

    /** @param progress told before each pass */
    static double pagesPerCpuSecond(Extractor extractor, List<Page> pages, Consumer<String> progress) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        for (int pass = 0; pass <= PASSES; pass++) { // the first warms
            progress.accept(extractor.name() + ": timing, pass " + (pass + 1) + " of " + (PASSES + 1));
            long begin = threads.getCurrentThreadCpuTime();
            for (Page page : pages) {
                extractor.read(page.html());
            }
            double seconds = (threads.getCurrentThreadCpuTime() - begin) / NANOS;
            best = pass == 0 ? best : Math.max(best, pages.size() / Math.max(seconds, 1 / NANOS));
        }
        return best;
    }
}
