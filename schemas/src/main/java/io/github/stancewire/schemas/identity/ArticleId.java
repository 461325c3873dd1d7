package io.github.stancewire.schemas.identity;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Identity of an article: the first 128 bits of a SHA-256, over the canonical URL where there is one, else over the
 * bytes received. An edited file without a URL is therefore a new article.
 *
 * @param value 32 lower-case hex digits
 */
public record ArticleId(String value) {
    private static final int HEX_DIGITS = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + HEX_DIGITS + "}");

    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An article id has 32 lower-case hex digits, not: " + value);
        }
    }

    /** Identity of what was found at an address; pass the result of {@link CanonicalUrl}. */
    public static ArticleId ofUrl(URI canonicalUrl) {
        return new ArticleId(Sha256.of(canonicalUrl.toString()).substring(0, HEX_DIGITS));
    }

    /** Identity of bytes that have no address. */
    public static ArticleId ofBytes(byte[] received) {
        return new ArticleId(Sha256.of(received).substring(0, HEX_DIGITS));
    }

    @Override
    public String toString() {
        return value;
    }
}
