package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whatever bytes come under whatever name of a character set, they become a text, and the same one each time. */
class CharsetFuzzTest {
    private static final int NAME_BYTES = 12;

    @FuzzTest(maxDuration = "1m")
    void anyBytesBecomeAText(byte[] bytes) {
        String named = new String(bytes, 0, Math.min(NAME_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
        CharsetDecision once = CharsetDecision.decode(bytes, Optional.of(named));

        assertEquals(once, CharsetDecision.decode(bytes, Optional.of(named)));
        CharsetDecision.decode(bytes, Optional.empty());
    }
}
