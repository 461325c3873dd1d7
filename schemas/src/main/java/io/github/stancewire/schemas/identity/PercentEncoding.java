package io.github.stancewire.schemas.identity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One form for the escapes in a path or query: RFC 3986 section 6.2.2. Escapes of unreserved characters are undone, others
 * have upper-case digits, and what may not stand there is escaped as UTF-8. Escaped reserved characters stay escaped: they
 * mean something else than themselves.
 */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED_MARKS = "-._~";
    /** What path and query may hold beside unreserved characters; the question mark is the query's only. */
    private static final String OTHERS_ALLOWED = "!$&'()*+,;=:@/?";

    private PercentEncoding() {}

    static String normalize(String text) {
        StringBuilder form = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c == '%' && isEscape(text, at)) {
                appendEscape(form, HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 3;
            } else if (isUnreserved(c) || OTHERS_ALLOWED.indexOf(c) >= 0) {
                form.append((char) c);
                at++;
            } else {
                // A surrogate without its partner has no UTF-8; Java writes a question mark for it, browsers U+FFFD.
                boolean alone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                for (byte b : Character.toString(alone ? 0xFFFD : c).getBytes(StandardCharsets.UTF_8)) {
                    form.append('%').append(HEX.toHexDigits(b));
                }
                at += Character.charCount(c);
            }
        }
        return form.toString();
    }

    private static void appendEscape(StringBuilder form, int c) {
        if (isUnreserved(c)) {
            form.append((char) c);
        } else {
            form.append('%').append(HEX.toHexDigits((byte) c));
        }
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }
}
