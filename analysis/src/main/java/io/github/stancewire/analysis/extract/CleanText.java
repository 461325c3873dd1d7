package io.github.stancewire.analysis.extract;

import java.util.List;
import org.jsoup.parser.Parser;

/** Makes text safe to store and to count in: PostgreSQL refuses U+0000, and half a surrogate pair is no character. */
final class CleanText {
    private CleanText() {}

    /** Line ends folded to \n, no-break spaces to spaces; controls, byte-order marks and unpaired surrogates dropped. */
    static String of(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean plain = unit >= ' ' && unit < '\u007F' || unit == '\n' || unit > '\u00AD' && unit < '\u2000';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\r') {
                if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (Character.isHighSurrogate(unit)) {
                if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                    clean.append(unit).append(text.charAt(++i));
                }
            } else if (unit == '\u2028' || unit == '\u2029' || unit == '\u0085' || unit == '\u000B' || unit == '\f') {
                clean.append('\n');
            } else if (unit == '\u00A0' || unit == '\u202F' || unit == '\u2007') {
                clean.append(' ');
            } else if (!isDropped(unit)) {
                clean.append(unit);
            }
        }
        return clean.toString();
    }

    private static boolean isDropped(char unit) {
        return Character.isLowSurrogate(unit)
                || (Character.isISOControl(unit) && unit != '\n' && unit != '\t')
                || unit == '\uFEFF'
                || unit == '\u00AD'
                || unit == '\uFFFE'
                || unit == '\uFFFF';
    }

    /** One line: runs of white space become one space. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
                space = line.length() > 0;
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(unit);
            }
        }
        return line.toString();
    }

    /** One line of what was written with HTML's names of characters. */
    static String unescaped(String text) {
        return line(of(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false)));
    }

    /** Paragraphs separated by one empty line. */
    static String paragraphs(List<String> lines) {
        return String.join("\n\n", lines);
    }
}
