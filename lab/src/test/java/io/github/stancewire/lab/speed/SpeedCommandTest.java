package io.github.stancewire.lab.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.lab.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedCommandTest {
    private static final String TEXT =
            "The council met.\n\nThe minister of France criticised Iran on Monday and praised"
                    + " Japan. The weather in the valley was mild, and the bakers sold bread to people who waited.\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSharesOfTheStepsAreToldForEachWayOfParsing() throws IOException {
        Path text = Files.writeString(folder.resolve("one.txt"), TEXT);
        StringWriter out = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .execute("speed", "--rounds", "1", "--text", text.toString(), "--data", folder.toString());
        assertEquals(0, code);
        assertTrue(out.toString().contains("1 articles of "), out::toString);
        assertTrue(out.toString().contains("; 0 % of the sentences parsed"), out::toString);
        assertTrue(out.toString().contains("; 100 % of the sentences parsed"), out::toString);
    }

    @Test
    void articlesAreMadeOfSixHundredWords() {
        List<Integer> outside = NewsArticles.made().stream()
                .map(text -> text.split("\\s+", -1).length)
                .filter(words -> words < 600 || words > 800)
                .toList();
        assertEquals(List.of(), outside);
    }

    @Test
    void workIsDoneOnceARound() {
        int[] calls = new int[1];
        Rounds.Rate rate = new Rounds(3).measure(1000, () -> calls[0]++);
        assertEquals(3, calls[0]);
        assertTrue(rate.perSecond() > 0 && rate.perMillionSteps() > 0, rate::toString);
    }
}
