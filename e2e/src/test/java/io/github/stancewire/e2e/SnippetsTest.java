package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/CONSUMERS.md} shows of a file stands in that file, but for the indentation of the whole. */
class SnippetsTest {
    private static final Path GUIDE = Samples.PROJECT.resolve("docs").resolve("CONSUMERS.md");
    private static final Pattern SNIPPET = Pattern.compile("(?m)^<!-- from: (\\S+) -->\\n```\\w+\\n((?s:.*?)\\n)```$");
    private static final Pattern PROGRAM = Pattern.compile("(?m)^```(?:java|js)$");

    record Snippet(String file, List<String> lines) {
        @Override
        public String toString() {
            return file + ": " + lines.get(0).strip();
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetStandsInItsFile(Snippet snippet) throws IOException {
        List<String> file = Files.readAllLines(Samples.PROJECT.resolve(snippet.file()));
        int length = snippet.lines().size();
        assertTrue(
                IntStream.rangeClosed(0, file.size() - length)
                        .anyMatch(at -> flushLeft(file.subList(at, at + length)).equals(flushLeft(snippet.lines()))),
                () -> "not in " + snippet.file() + ":\n" + String.join("\n", snippet.lines()));
    }

    @Test
    void everyProgramTextIsASnippetOfAFile() throws IOException {
        long programs = PROGRAM.matcher(Files.readString(GUIDE)).results().count();
        assertTrue(programs > 0, "no program text in " + GUIDE);
        assertEquals(programs, snippets().count());
    }

    private static Stream<Snippet> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> new Snippet(found.group(1), found.group(2).lines().toList()));
    }

    private static List<String> flushLeft(List<String> lines) {
        return String.join("\n", lines).stripIndent().lines().toList();
    }
}
