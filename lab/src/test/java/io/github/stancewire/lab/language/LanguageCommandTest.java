package io.github.stancewire.lab.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.lab.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LanguageCommandTest {
    private static final String GERMAN =
            "<p>Die Regierung erklärte am Montag, dass sie den Vorschlag der Nachbarn nicht unterstützen werde.</p>"
                    + "<p>Der Hafen bleibt nach den Worten des Ministers für alle Schiffe der Inseln geöffnet.</p>";

    @TempDir
    Path pages;

    private String lab() {
        StringWriter out = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out));
        assertEquals(0, command.execute("language", "--html", pages.toString()));
        return out.toString();
    }

    private void page(String name, String language) throws IOException {
        Files.writeString(
                pages.resolve(name), "<html lang=" + language + "><body><h1>Hafen</h1>" + GERMAN + "</body></html>");
    }

    @Test
    void articlesAndSentencesAreCounted() throws IOException {
        page("a.html", "de");
        String report = lab();
        assertTrue(report.lines().anyMatch(line -> line.matches("de +1 +1 +2 +2 +0 +0 *")), report);
        assertTrue(report.contains("articles as declared: 1 of 1; sentences right 100.0 %"), report);
    }

    @Test
    void anArticleToldOtherwiseThanDeclaredIsListed() throws IOException {
        page("b.html", "fr");
        assertTrue(lab().contains("b: declares fr, told de"));
    }
}
