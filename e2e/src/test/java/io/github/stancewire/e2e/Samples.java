package io.github.stancewire.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The samples of this project, and what a careful reader finds in them. */
public final class Samples {
    public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static final Path FOLDER = PROJECT.resolve("samples");

    private Samples() {}

    static JsonNode answers() throws IOException {
        return new ObjectMapper()
                .readTree(
                        PROJECT.resolve("docs").resolve("samples-answers.json").toFile());
    }
}
