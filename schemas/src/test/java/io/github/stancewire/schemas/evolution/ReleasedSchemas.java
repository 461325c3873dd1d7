package io.github.stancewire.schemas.evolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** Released versions, kept as {@code released/vN/SUBJECT.avsc}; N counts releases that changed any schema. */
final class ReleasedSchemas {
    private ReleasedSchemas() {}

    /** Returns the released versions of a subject by name, oldest first. */
    static Map<String, Schema> of(String subject) {
        Map<String, Schema> versions = new LinkedHashMap<>();
        for (int n = 1; ReleasedSchemas.class.getResource("/released/v" + n) != null; n++) {
            String version = "v" + n;
            try (InputStream file =
                    ReleasedSchemas.class.getResourceAsStream("/released/" + version + "/" + subject + ".avsc")) {
                if (file != null) {
                    versions.put(version, new Schema.Parser().parse(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return versions;
    }

    static Map<String, Schema> withCurrent(String subject, Schema current) {
        Map<String, Schema> versions = of(subject);
        versions.put("current", current);
        return versions;
    }
}
