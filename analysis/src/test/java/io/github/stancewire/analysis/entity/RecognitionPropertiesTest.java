package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionPropertiesTest {
    private static final List<String> PIECES = List.of(
            "China",
            "the U.S.",
            "President Putin",
            "Moscow",
            "Élysée",
            "E\u0301lyse\u0301e",
            "😀",
            "👩‍👩‍👧",
            "إيران",
            "ישראל",
            "中国",
            "Bank of",
            "Ministry of",
            "(NATO)",
            "’s",
            "'s",
            "-",
            "—",
            "/",
            "and",
            "the two countries",
            "he",
            "said",
            ".",
            "\n\n",
            ",",
            "“",
            "”",
            "Kim Jong-un",
            "Recep Tayyip Erdoğan",
            "İstanbul",
            "ﬁnland",
            "\u200f",
            "King",
            "Secretary",
            "A.",
            "X");

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void mentionsStandInTheTextAndDoNotOverlap(long seed) {
        for (long round = 0; round < 25; round++) {
            String text = text(seed * 1000 + round);
            Recognized read = Recognized.in(text);
            List<Mention> named = new ArrayList<>(read.allMentions()
                    .filter(mention -> mention.kind() != Mention.Kind.REFERENCE)
                    .sorted(Comparator.comparingInt(mention -> mention.span().begin()))
                    .toList());
            String where = "seed " + (seed * 1000 + round) + ": " + text;
            for (int at = 0; at < named.size(); at++) {
                int begin = named.get(at).span().begin();
                int end = named.get(at).span().end();
                assertTrue(end <= text.length(), where);
                assertFalse(Character.isLowSurrogate(text.charAt(begin)), where);
                assertFalse(end < text.length() && Character.isLowSurrogate(text.charAt(end)), where);
                assertTrue(at == 0 || named.get(at - 1).span().end() <= begin, where);
            }
        }
    }

    @Test
    void everyEntityHasAMentionInOrder() {
        for (long seed = 0; seed < 100; seed++) {
            for (Entity entity : Recognized.in(text(seed)).entities()) {
                List<Integer> begins = entity.mentions().stream()
                        .map(mention -> mention.span().begin())
                        .toList();
                assertEquals(begins.stream().sorted().toList(), begins, "seed " + seed);
                assertFalse(begins.isEmpty(), "seed " + seed);
            }
        }
    }

    @Test
    void threadsThatShareTheRecognizerReadTheSame() throws ExecutionException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (long seed = 0; seed < 60; seed++) {
            texts.add(text(seed));
        }
        List<Recognized> alone = texts.stream().map(Recognized::in).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Recognized>>> together = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                together.add(
                        threads.submit(() -> texts.stream().map(Recognized::in).toList()));
            }
            for (Future<List<Recognized>> one : together) {
                assertEquals(alone, one.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
