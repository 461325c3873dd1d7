package io.github.stancewire.ingest.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;

/** A text cut into lines as YAML counts them, each with its end, so that what is joined again is what it was. Not thread-safe. */
final class TextLines {
    /** YAML 1.1 section 5.4. */
    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]");

    private final List<String> lines = new ArrayList<>();
    private final String end;

    TextLines(String text) {
        Matcher matcher = BREAK.matcher(text);
        int begin = 0;
        while (matcher.find()) {
            lines.add(text.substring(begin, matcher.end()));
            begin = matcher.end();
        }
        if (begin < text.length()) {
            lines.add(text.substring(begin));
        }
        this.end = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** How this text ends its lines. */
    String end() {
        return end;
    }

    /** Without its end. */
    String line(int number) {
        return BREAK.matcher(lines.get(number)).replaceAll("");
    }

    int size() {
        return lines.size();
    }

    /** Puts a text between two marks of one line, in place of what stands there. */
    void replace(Mark from, Mark to, String text) {
        String line = lines.get(from.getLine());
        String last = to.getLine() < lines.size() ? lines.get(to.getLine()) : "";
        String before = line.substring(0, line.offsetByCodePoints(0, from.getColumn()));
        String after = last.substring(last.offsetByCodePoints(0, to.getColumn()));
        lines.subList(from.getLine(), Math.min(to.getLine() + 1, lines.size())).clear();
        lines.add(from.getLine(), before + text + after);
    }

    /** @param text without the end of its last line */
    void insertAfter(int number, String text) {
        if (number >= 0 && line(number).length() == lines.get(number).length()) {
            lines.set(number, lines.get(number) + end);
        }
        lines.add(number + 1, text + end);
    }

    /** @param last included */
    void remove(int first, int last) {
        lines.subList(first, last + 1).clear();
    }

    @Override
    public String toString() {
        return String.join("", lines);
    }
}
