package io.github.stancewire.schemas.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Scheme, host, port.
                "HTTP://News.Example.ORG | http://news.example.org/",
                "https://example.org:443/a | https://example.org/a",
                "http://example.org:0080/a | http://example.org/a",
                "http://example.org:/a | http://example.org/a",
                "http://example.org:08080/a | http://example.org:8080/a",
                "https://example.org./a | https://example.org/a",
                "https://ann:secret@example.org/a | https://example.org/a",
                "https://ann@mail@example.org/a | https://example.org/a",
                "http://[2001:DB8::1]:80/a | http://[2001:db8::1]/a",
                "http://192.0.2.7/a | http://192.0.2.7/a",
                "https://zürich.example/a | https://xn--zrich-kva.example/a",
                "https://ZÜRICH.example/a | https://xn--zrich-kva.example/a",
                "https://новости.example/ | https://xn--b1amnebsh.example/",
                "https://ex%41mple.org/ | https://example.org/",
                // Path.
                "https://example.org/a/./b/../c | https://example.org/a/c",
                "https://example.org/../../a | https://example.org/a",
                "https://example.org/a/.. | https://example.org/",
                "https://example.org/a/%2E%2e/b | https://example.org/b",
                "https://example.org//a//b/ | https://example.org//a//b/",
                "https://example.org/%7euser/%c3%bc | https://example.org/~user/%C3%BC",
                "https://example.org/ü | https://example.org/%C3%BC",
                "https://example.org/a b\"c | https://example.org/a%20b%22c",
                "https://example.org/a%2fb | https://example.org/a%2Fb",
                "https://example.org/100%/x | https://example.org/100%25/x",
                "https://example.org/50%zz | https://example.org/50%25zz",
                "https://example.org/{a}^`<b> | https://example.org/%7Ba%7D%5E%60%3Cb%3E",
                "https:\\\\example.org\\a\\b | https://example.org/a/b",
                "https:////example.org/a | https://example.org/a",
                // Query and fragment.
                "https://example.org/a?b=1#top | https://example.org/a?b=1",
                "https://example.org/a? | https://example.org/a",
                "https://example.org?b=1 | https://example.org/?b=1",
                "https://example.org/a?b=1&&c=&=&d | https://example.org/a?b=1&c=&d",
                "https://example.org/a?c=1&b=2 | https://example.org/a?c=1&b=2",
                "https://example.org/a?q=[x]' | https://example.org/a?q=%5Bx%5D'",
                "https://example.org/a?utm_source=x&id=3&fbclid=y | https://example.org/a?id=3",
                "https://example.org/a?UTM_Medium=x | https://example.org/a",
                "https://example.org/a?%75tm_source=x | https://example.org/a",
                "https://example.org/a?next=/b?c | https://example.org/a?next=/b?c",
            })
    void hasOneSpelling(String received, String canonical) {
        assertEquals(canonical, of(received));
    }

    @Test
    void aVerticalBarIsEscaped() {
        assertEquals("https://example.org/a%7Cb", of("https://example.org/a|b"));
    }

    @Test
    void spacesAroundItAndLineBreaksInItAreDropped() {
        assertEquals("https://example.org/a-long-path", of(" \t\u00A0https://example.org/a-long\r\n-path \u0000"));
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsEscapedAsUtf8() {
        assertEquals("https://example.org/%F0%9F%98%80", of("https://example.org/\uD83D\uDE00"));
    }

    @Test
    void halfACharacterIsEscapedAsUnknown() {
        assertEquals("https://example.org/%EF%BF%BDx", of("https://example.org/\uD83Dx"));
    }

    @Test
    void anEscapedSlashIsNotASlash() {
        assertNotEquals(of("https://example.org/a/b"), of("https://example.org/a%2Fb"));
    }

    @Test
    void theCaseOfThePathIsKept() {
        assertNotEquals(of("https://example.org/A"), of("https://example.org/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an address",
                "/a/relative/path",
                "//example.org/a",
                "ftp://example.org/a",
                "mailto:ann@example.org",
                "javascript:alert(1)",
                "file:///etc/hosts",
                "http:",
                "http://",
                "http:///",
                "http://:80/",
                "http://?a=b",
                "http://exa mple.org/",
                "http://a..b/",
                "http://-a.example/",
                "http://under_score.example/",
                "http://example.org:99999/",
                "http://example.org:port/",
                "http://[::1/",
                "http://ex%ample.org/",
                "http://a\uFF0Fb.example/",
            })
    void whatIsNoAddressOfAHostIsEmpty(String received) {
        assertEquals(Optional.empty(), CanonicalUrl.of(received));
    }

    @Test
    void aLabelTooLongForTheDomainNameSystemIsEmpty() {
        assertEquals(Optional.empty(), CanonicalUrl.of("http://" + "ü".repeat(100) + ".example/"));
    }

    @Test
    void whateverComesInTheResultIsCanonicalAlready() {
        long seed = 20_260_714L;
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String received = RandomUrls.next(random);
            Optional<URI> once = CanonicalUrl.of(received);
            if (once.isPresent()) {
                accepted++;
                assertNotNull(once.get().getHost(), () -> "seed " + seed + ": " + received);
                assertEquals(once, CanonicalUrl.of(once.get().toString()), () -> "seed " + seed + ": " + received);
            }
        }
        assertTrue(accepted > 10_000, "Most random addresses must be accepted, or this tests nothing");
    }

    private static String of(String url) {
        return CanonicalUrl.of(url).map(URI::toString).orElse("empty");
    }
}
