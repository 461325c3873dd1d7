package io.github.stancewire.lab.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How much of a body was found, by the rules of scrapinghub's article-extraction-benchmark: multisets of four words in a
 * row; the harmonic mean of mean precision and mean recall over pages; accuracy is the share of pages with exactly the
 * true words.
 */
record BodyScore(double f1, double precision, double recall, double accuracy, int pages) {
    private static final int SHINGLE = 4;

    /** Shares of one page that are right, too much and missing; they sum to 1 unless both bodies are empty. */
    record OnPage(double right, double surplus, double missing, boolean exact) {
        static OnPage of(String truth, String found) {
            List<String> trueWords = Words.of(truth);
            List<String> foundWords = Words.of(found);
            Map<List<String>, Integer> left = shingles(trueWords);
            int missing = sum(left);
            int right = 0;
            int surplus = 0;
            for (Map.Entry<List<String>, Integer> entry : shingles(foundWords).entrySet()) {
                int both = Math.min(entry.getValue(), left.getOrDefault(entry.getKey(), 0));
                right += both;
                surplus += entry.getValue() - both;
            }
            missing -= right;
            double all = Math.max(1, right + surplus + missing);
            return new OnPage(right / all, surplus / all, missing / all, trueWords.equals(foundWords));
        }

        double precision() {
            return ratio(right, surplus, missing);
        }

        double recall() {
            return ratio(right, missing, surplus);
        }

        private static double ratio(double hit, double miss, double other) {
            if (miss == 0 && other == 0) {
                return 1;
            }
            return hit == 0 && miss == 0 ? 0 : hit / (hit + miss);
        }
    }

    static BodyScore of(List<OnPage> pages) {
        double precision = mean(pages, page -> page.right() + page.surplus() > 0, OnPage::precision);
        double recall = mean(pages, page -> page.right() + page.missing() > 0, OnPage::recall);
        double accuracy = mean(pages, page -> true, page -> page.exact() ? 1 : 0);
        return new BodyScore(harmonic(precision, recall), precision, recall, accuracy, pages.size());
    }

    static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    private static double mean(List<OnPage> pages, Predicate<OnPage> counted, ToDoubleFunction<OnPage> value) {
        return pages.stream().filter(counted).mapToDouble(value).average().orElse(0);
    }

    private static int sum(Map<List<String>, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<List<String>, Integer> shingles(List<String> words) {
        Map<List<String>, Integer> counts = new HashMap<>();
        if (!words.isEmpty() && words.size() < SHINGLE) {
            counts.put(words, 1);
        }
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            counts.merge(words.subList(i, i + SHINGLE), 1, Integer::sum);
        }
        return counts;
    }
}
