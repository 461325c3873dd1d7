package io.github.stancewire.schemas.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
    @Test
    void anAddressHasTheFirstHalfOfItsSha256() {
        // printf %s https://example.org/a | sha256sum
        assertEquals(
                "b5b10dd0429e69ac7cfaf0a20b6901c1",
                ArticleId.ofUrl(URI.create("https://example.org/a")).value());
    }

    @Test
    void bytesHaveTheFirstHalfOfTheirSha256() {
        // printf %s text | sha256sum
        assertEquals(
                "982d9e3eb996f559e633f4d194def376",
                ArticleId.ofBytes("text".getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Test
    void otherBytesAreAnotherArticle() {
        assertNotEquals(ArticleId.ofBytes(new byte[] {1}), ArticleId.ofBytes(new byte[] {2}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90d94dd3", "90D94DD3D15F2B8CB0041A90A0C5CAFD", "x0d94dd3d15f2b8cb0041a90a0c5cafd"})
    void anythingElseIsNoId(String value) {
        assertThrows(IllegalArgumentException.class, () -> new ArticleId(value));
    }

    @Test
    void aHashIsOverUtf8() {
        // printf %s ü | sha256sum
        assertEquals("607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f", Sha256.of("ü"));
    }
}
