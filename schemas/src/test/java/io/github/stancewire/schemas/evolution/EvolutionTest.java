package io.github.stancewire.schemas.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.wire.PortableSchema;
import io.github.stancewire.schemas.wire.SchemaRegistration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever holds any released version of a schema reads whatever any other wrote. */
class EvolutionTest {
    @ParameterizedTest(name = "{0}: {1} reads {2}")
    @MethodSource("pairs")
    void eachVersionReadsEach(String subject, String reading, String writing, Schema reader, Schema writer) {
        SchemaCompatibility.SchemaPairCompatibility result =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        assertEquals(SchemaCompatibilityType.COMPATIBLE, result.getType(), result.getDescription());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void everyRecordAndEnumSaysWhatItIs(String name, Schema part) {
        assertTrue(part.getDoc() != null && !part.getDoc().isBlank(), name + " needs a doc");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void everyEnumHasASymbolForWhatItDoesNotKnow(String name, Schema part) {
        if (part.getType() == Schema.Type.ENUM) {
            assertNotNull(part.getEnumDefault(), name + " needs a default symbol");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void everyFieldHasADefault(String name, Schema.Field field) {
        assertTrue(field.hasDefaultValue(), name + " needs a default");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void everyFieldSaysWhatItMeans(String name, Schema.Field field) {
        assertTrue(field.doc() != null && !field.doc().isBlank(), name + " needs a doc");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void everySubjectHasAReleasedVersion(String subject) {
        assertTrue(
                ReleasedSchemas.of(subject).containsKey("v1"),
                "src/test/resources/released/v1/" + subject + ".avsc is missing; it would be:\n" + text(subject));
    }

    static Stream<String> subjects() {
        return SchemaRegistration.subjects().keySet().stream();
    }

    static List<Arguments> pairs() {
        return SchemaRegistration.subjects().entrySet().stream()
                .flatMap(entry -> pairs(entry.getKey(), ReleasedSchemas.withCurrent(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static Stream<Arguments> pairs(String subject, Map<String, Schema> versions) {
        return versions.entrySet().stream()
                .flatMap(reader -> versions.entrySet().stream()
                        .map(writer -> Arguments.of(
                                subject, reader.getKey(), writer.getKey(), reader.getValue(), writer.getValue())));
    }

    static Stream<Arguments> parts() {
        return SchemaParts.of(SchemaRegistration.subjects().values()).stream()
                .map(part -> Arguments.of(part.getFullName(), part));
    }

    static Stream<Arguments> fields() {
        return SchemaParts.of(SchemaRegistration.subjects().values()).stream()
                .filter(part -> part.getType() == Schema.Type.RECORD)
                .flatMap(part -> part.getFields().stream()
                        .map(field -> Arguments.of(part.getName() + "." + field.name(), field)));
    }

    private static String text(String subject) {
        return PortableSchema.text(
                SchemaRegistration.subjects().getOrDefault(subject, Schema.create(Schema.Type.NULL)));
    }
}
