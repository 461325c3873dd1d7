package io.github.stancewire.lab.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Re3dFolderTest {
    private static final String DOCUMENT =
            "{\"_id\": \"A\", \"text\": \"The Zenda Guard met Greta Holm and the rebels.\"}\n";

    @TempDir
    private Path folder;

    private List<Name> names(String... entities) throws IOException {
        Files.writeString(folder.resolve("documents.json"), DOCUMENT);
        Files.writeString(folder.resolve("entities.json"), String.join("\n", entities));
        return Re3dFolder.read(folder).get(0).names().get(0);
    }

    private static String entity(int begin, int end, String type) {
        return "{\"begin\": " + begin + ", \"end\": " + end + ", \"type\": \"" + type + "\", \"documentId\": \"A\"}";
    }

    @Test
    void aLeadingArticleIsLeftOut() throws IOException {
        assertEquals(List.of(new Name(1, 3, NameType.ORGANIZATION, 1)), names(entity(0, 15, "Organisation")));
    }

    @Test
    void ofTwoThatOverlapTheLongerIsTaken() throws IOException {
        assertEquals(
                List.of(new Name(1, 3, NameType.ORGANIZATION, 1)),
                names(entity(4, 9, "Location"), entity(0, 15, "Organisation")));
    }

    @Test
    void aMentionWithoutCapitalIsLeftOut() throws IOException {
        assertEquals(
                List.of(new Name(4, 6, NameType.PERSON, 1)),
                names(entity(20, 30, "Person"), entity(35, 45, "Organisation")));
    }

    @Test
    void typesThatAreNoNamesAreLeftOut() throws IOException {
        assertEquals(List.of(), names(entity(4, 9, "Weapon")));
    }

    @Test
    void aFaultyLineIsTold() {
        IOException faulty = assertThrows(IOException.class, () -> names(entity(4, 9, "Location"), "{"));
        assertTrue(String.valueOf(faulty.getMessage()).endsWith("entities.json:2: not a JSON object"));
    }
}
