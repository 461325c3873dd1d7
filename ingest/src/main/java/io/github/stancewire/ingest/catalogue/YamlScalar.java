package io.github.stancewire.ingest.catalogue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a text so that every reader of YAML 1.1 and 1.2 reads the same text again: plain where that is safe. Pure. */
final class YamlScalar {
    /** Nothing that begins or ends something in YAML, in a list in brackets neither. */
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z/][A-Za-z0-9/._~%+=&?;@$!*'()-]*" + "(?:[ :][A-Za-z0-9/._~%+=&?;@$!*'()-]+|:(?=/))*");
    /** Read as something else than text by one version or another. */
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlScalar() {}

    static String of(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("\\u%04X", c));
            }
        });
        return out.append('"').toString();
    }

    /** YAML 1.1 section 5.1, without what breaks lines. */
    private static boolean isPrintable(int c) {
        return (c >= ' ' && c < 0x7F)
                || (c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029)
                || (c > 0xDFFF && c < 0xFFFE && c != 0xFEFF)
                || c > 0xFFFF;
    }
}
