package io.github.stancewire.schemas.wire;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stancewire.schemas.Stance;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;

class TrustGeneratedClassesTest {
    @Test
    void aBuilderWithDefaultsOfOtherClassesWorks() {
        assertDoesNotThrow(() -> Stance.newBuilder().build());
    }

    @Test
    void otherClassesStayForbidden() {
        Stance.newBuilder();
        assertThrows(SecurityException.class, () -> ClassSecurityValidator.validate(ProcessBuilder.class));
    }
}
