package io.github.stancewire.app.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which change each level allows after the versions {a} and {a, b}, where b has a default. */
class CompatibilityLevelTest {
    @ParameterizedTest(name = "{0} allows {1}: {2}")
    @CsvSource({
        // A field without default: old data lacks it, old readers pass over it.
        "NONE, a b! c!, true",
        "BACKWARD, a b! c!, false",
        "BACKWARD_TRANSITIVE, a b! c!, false",
        "FORWARD, a b! c!, true",
        "FORWARD_TRANSITIVE, a b! c!, true",
        "FULL, a b! c!, false",
        "FULL_TRANSITIVE, a b! c!, false",
        // The field a, which never had a default, taken away: old readers miss it.
        "BACKWARD, b, true",
        "FORWARD, b, false",
        "FULL, b, false",
        // b loses its default: the last version has b, the first has not.
        "BACKWARD, a! b!, true",
        "BACKWARD_TRANSITIVE, a! b!, false",
        "FORWARD_TRANSITIVE, a! b!, true",
        "FULL, a! b!, true",
        "FULL_TRANSITIVE, a! b!, false",
    })
    void allows(CompatibilityLevel level, String fields, boolean allowed) {
        List<Schema> earlier = List.of(schema("a!"), schema("a! b"));
        assertEquals(allowed, level.incompatibilities(schema(fields), earlier).isEmpty());
    }

    /** An exclamation mark stands for a field without default. */
    private static Schema schema(String fields) {
        List<Schema.Field> made = Arrays.stream(fields.split(" "))
                .map(name -> name.endsWith("!")
                        ? new Schema.Field(name.substring(0, name.length() - 1), Schema.create(Schema.Type.INT))
                        : new Schema.Field(name, Schema.create(Schema.Type.INT), null, 0))
                .toList();
        return Schema.createRecord("R", null, null, false, made);
    }
}
