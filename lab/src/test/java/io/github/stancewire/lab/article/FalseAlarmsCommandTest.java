package io.github.stancewire.lab.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.lab.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FalseAlarmsCommandTest {
    private static final String QUIET =
            "Tea in the park\n\nThe bakers of the town met for tea in the park on Sunday, as"
                    + " they do each year. Some two hundred people came, and the cake was gone within the hour.\n";
    private static final String LOUD = "Ministry speaks\n\nFrance condemned Iran on Sunday in a long statement that the"
            + " ministry in Paris gave to reporters who had waited for it since the morning.\n";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lab(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void theStancesOfAFolderAreCountedByArticle() throws IOException {
        Files.writeString(folder.resolve("loud.txt"), LOUD);
        Files.writeString(folder.resolve("quiet.txt"), QUIET);
        assertEquals(0, lab("false-alarms", "--data", folder.toString()), err::toString);
        assertTrue(out.toString().contains("all, international           0.500"), out::toString);
    }

    @Test
    void eachAlarmIsPrintedWithItsWords() throws IOException {
        Files.writeString(folder.resolve("loud.txt"), LOUD);
        assertEquals(0, lab("false-alarms", "--verbose", "--data", folder.toString()), err::toString);
        assertTrue(out.toString().contains("France OPPOSE Iran"), out::toString);
        assertTrue(out.toString().contains("France condemned Iran"), out::toString);
    }

    @Test
    void aFolderWithoutArticlesIsSaid() {
        assertEquals(1, lab("false-alarms", "--data", folder.toString()));
        assertTrue(err.toString().contains("holds no .txt file"), err::toString);
    }

    @Test
    void theArticlesWrittenForItAreNewsOfTheLengthOfANote() {
        List<WholeArticle> articles = WholeArticle.withoutStance();
        assertTrue(articles.size() >= 80, () -> articles.size() + " articles");
        assertEquals(
                List.of(),
                articles.stream()
                        .filter(article -> article.text().split("\\s+", -1).length < 100
                                || article.text().split("\\s+", -1).length > 250)
                        .map(WholeArticle::name)
                        .toList());
    }

    @Test
    void noTwoOfThemHaveTheSameName() {
        Set<String> seen = new HashSet<>();
        assertEquals(
                List.of(),
                WholeArticle.withoutStance().stream()
                        .map(WholeArticle::name)
                        .filter(name -> !seen.add(name))
                        .toList());
    }

    @Test
    void aHeadingWithoutAGroupIsRefused() {
        assertThrows(IllegalStateException.class, () -> WholeArticle.read(List.of("== lonely", "Words.")));
    }
}
