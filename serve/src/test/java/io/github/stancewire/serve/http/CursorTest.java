package io.github.stancewire.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.serve.query.Position;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorTest {

    @Test
    void aPositionComesBackAsItWas() {
        var position = new Position(LocalDate.of(2024, 5, 31), "0a".repeat(16));
        assertEquals(Optional.of(position), Cursor.decode(Cursor.encode(position)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%%%", "MQ", "MS8yMDI0LTAyLTMxL2Fi", "Mi8yMDI0LTAyLTAxL2Fi", "MS8rOTk5OTk5LTAxLTAxL2Fi"})
    void whatWeNeverGaveOutIsNoPosition(String cursor) {
        assertEquals(Optional.empty(), Cursor.decode(cursor));
    }
}
