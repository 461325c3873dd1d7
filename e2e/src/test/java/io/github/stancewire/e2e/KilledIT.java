package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIGKILL in the middle, and again, then a run to the end: the rows are those of a run that nothing disturbed. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledIT {
    private static final int ARTICLES = 60;
    /** From before the broker is up to after the last row. */
    private static final int LATEST_MS = 6_000;

    @TempDir
    static Path temp;

    private static Map<String, List<String>> undisturbed = Map.of();

    @BeforeAll
    static void runUndisturbed() throws Exception {
        Articles.write(temp.resolve("articles"), ARTICLES, 7);
        Path data = temp.resolve("undisturbed");
        Program.run(temp, 0, "run", "--once", "--data-dir", data.toString(), articles());
        undisturbed = Stored.rows(data);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void aKilledRunEndsLikeAnUndisturbedOne(long seed) throws Exception {
        Random random = new Random(seed);
        Path data = temp.resolve("killed-" + seed);
        for (int kill = 0; kill < 2; kill++) {
            try (Program program = Program.start(temp, "run", "--once", "--data-dir", data.toString(), articles())) {
                // The first kill may fall into the creation of everything, the second into the work itself.
                if (kill == 1) {
                    program.awaitSaid("(PostgreSQL +jdbc)");
                }
                program.runsAfter(Duration.ofMillis(random.nextInt(LATEST_MS)));
            }
        }
        Program.run(temp, 0, "run", "--once", "--data-dir", data.toString(), articles());
        assertEquals(undisturbed, Stored.rows(data));
    }

    private static String articles() {
        return temp.resolve("articles").toString();
    }
}
