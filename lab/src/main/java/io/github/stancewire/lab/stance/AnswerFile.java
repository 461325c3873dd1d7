package io.github.stancewire.lab.stance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of answers, a JSON object a line. */
final class AnswerFile implements Closeable {
    private final BufferedWriter writer;
    private final ObjectMapper json = new ObjectMapper();

    AnswerFile(Path file) throws IOException {
        writer = Files.newBufferedWriter(file);
    }

    void write(String key, Object value, String second, Object other) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(key, value);
        answer.put(second, other);
        write(answer);
    }

    /** @param answer in the order of its keys */
    void write(Map<String, Object> answer) throws IOException {
        writer.write(json.writeValueAsString(answer));
        writer.newLine();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
