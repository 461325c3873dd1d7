package io.github.stancewire.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeArticlesTest {
    @TempDir
    Path folder;

    @Test
    void theSameSeedMakesTheSameFile() throws IOException {
        assertEquals(lines(new MadeArticles(5, 500, 7)), lines(new MadeArticles(5, 500, 7)));
    }

    @Test
    void anotherSeedMakesOtherArticles() throws IOException {
        assertNotEquals(lines(new MadeArticles(5, 500, 7)), lines(new MadeArticles(5, 500, 8)));
    }

    @Test
    void eachLineIsAnArticleOfItsOwnOfTheSizeWanted() throws IOException {
        Set<String> addresses = new HashSet<>();
        for (String line : lines(new MadeArticles(50, 4096, 7))) {
            JsonNode article = new ObjectMapper().readTree(line);
            addresses.add(article.path("url").asText());
            int text = article.path("text").asText().length();
            assertTrue(text > 3_900 && text < 4_600, () -> "text of " + text + " characters");
        }
        assertEquals(50, addresses.size());
    }

    private List<String> lines(MadeArticles articles) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".jsonl");
        articles.writeJsonLines(file);
        return Files.readAllLines(file);
    }
}
