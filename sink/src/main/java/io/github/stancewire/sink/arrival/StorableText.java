package io.github.stancewire.sink.arrival;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text out of bytes that nobody vouches for, such as keys and headers of dead letters, as PostgreSQL can hold it. */
final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The bytes read as UTF-8; what is no UTF-8, and U+0000, becomes U+FFFD. */
    static String lenient(byte[] bytes) {
        return storable(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The text without U+0000, which PostgreSQL refuses. */
    static String storable(String text) {
        return text.replace('\0', REPLACEMENT);
    }

    /** The bytes read as UTF-8; empty where they are anything else or hold U+0000. */
    static Optional<String> strict(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
