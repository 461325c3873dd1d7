package io.github.stancewire.app.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.exit.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersTest {
    @TempDir
    Path temp;

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        Path file = Files.writeString(temp.resolve("s.properties"), "port=1\nhost=a\n");
        Layers layers = Layers.of(Map.of("STANCEWIRE_PORT", "2"), Optional.of(file));
        assertEquals(Map.of("port", "2", "host", "a"), layers.values());
    }

    @Test
    void aValueSaysWhereItWasSet() throws IOException {
        Path file = Files.writeString(temp.resolve("s.properties"), "host=a\n");
        Layers layers = Layers.of(Map.of("STANCEWIRE_PORT", "2"), Optional.of(file));
        assertEquals(
                "environment variable STANCEWIRE_PORT",
                layers.get("port").orElseThrow().place());
        assertEquals("settings file " + file, layers.get("host").orElseThrow().place());
    }

    @Test
    void hyphensAndUnderscoresAreDots() {
        Layers layers = Layers.of(Map.of("STANCEWIRE_SINK_BATCH_RECORDS", "7"), Optional.empty());
        assertEquals("7", layers.get("sink.batch-records").orElseThrow().value());
    }

    @Test
    void otherVariablesAndThoseReadBeforeDoNotCount() {
        Layers layers =
                Layers.of(Map.of("PORT", "2", "STANCEWIRE_HEAP", "2g", "STANCEWIRE_CONFIG", "x"), Optional.empty());
        assertEquals(Map.of(), layers.values());
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = temp.resolve("none.properties");
        UsageException refused = assertThrows(UsageException.class, () -> Layers.of(Map.of(), Optional.of(missing)));
        assertTrue(refused.getMessage().contains(missing.toString()), refused.getMessage());
    }

    @Test
    void aMisspeltSettingIsNamedWithItsPlace() {
        Layers layers = Layers.of(Map.of("STANCEWIRE_PROT", "2"), Optional.empty());
        UsageException refused =
                assertThrows(UsageException.class, () -> layers.requireKnown(key -> key.equals("port")));
        assertTrue(refused.getMessage().startsWith("environment variable STANCEWIRE_PROT sets prot"));
        assertDoesNotThrow(() -> layers.requireKnown(key -> key.equals("prot")));
    }

    @Test
    void aSecretStandsInTheFileThatAVariableNames() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret"), "s3cret\n");
        Layers layers = Layers.of(Map.of("STANCEWIRE_DATABASE_PASSWORD_FILE", secret.toString()), Optional.empty());
        assertEquals(Map.of("database.password", "s3cret"), layers.values());
    }

    @Test
    void aSecretThatCannotBeReadIsNamedWithItsVariable() {
        Path missing = temp.resolve("none");
        UsageException refused = assertThrows(
                UsageException.class,
                () -> Layers.of(Map.of("STANCEWIRE_DATABASE_PASSWORD_FILE", missing.toString()), Optional.empty()));
        assertTrue(refused.getMessage().contains(missing.toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains("STANCEWIRE_DATABASE_PASSWORD_FILE"), refused.getMessage());
    }

    @Test
    void aValueAndAFileForOneSettingAreRefused() {
        UsageException refused = assertThrows(
                UsageException.class,
                () -> Layers.of(Map.of("STANCEWIRE_REGISTRY", "a", "STANCEWIRE_REGISTRY_FILE", "b"), Optional.empty()));
        assertTrue(refused.getMessage().contains("are both set"), refused.getMessage());
    }
}
