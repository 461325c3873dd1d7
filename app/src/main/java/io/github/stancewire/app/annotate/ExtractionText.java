package io.github.stancewire.app.annotate;

import io.github.stancewire.analysis.extract.Explanation;
import io.github.stancewire.analysis.extract.Extraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes for people how an article was read: its fields, then each line with what became of it and why. */
final class ExtractionText {
    private static final int WIDEST = 110;

    private ExtractionText() {}

    /** Lines without line ends. */
    static List<String> of(String input, Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(input);
        lines.add(field("read as", explanation.kind() + ", " + explanation.charset()));
        fields(explanation.fields(), lines);
        if (explanation.extraction() instanceof Extraction.Extracted extracted) {
            lines.add(field("method", extracted.article().method()));
            lines.add(field("text", extracted.article().text().length() + " characters"));
            if (!extracted.article().warnings().isEmpty()) {
                lines.add(
                        field("warnings", String.join(", ", extracted.article().warnings())));
            }
        } else if (explanation.extraction() instanceof Extraction.Rejected rejected) {
            lines.add(field("no article", rejected.reason() + ": " + rejected.message()));
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        lines.add("");
        for (Explanation.Line line : explanation.lines()) {
            lines.add(String.format(
                    Locale.ROOT, "  %s %-13s | %s", line.kept() ? "+" : "-", line.reason(), shortened(line.text())));
            reasons.putIfAbsent(line.reason(), line.meaning());
        }
        lines.add("");
        reasons.forEach((reason, meaning) -> lines.add(String.format(Locale.ROOT, "    %-13s = %s", reason, meaning)));
        lines.add("");
        return lines;
    }

    private static void fields(Explanation.Fields article, List<String> lines) {
        lines.add(field("title", article.title()));
        lines.add(field("author", article.author()));
        lines.add(field("outlet", article.outlet()));
        lines.add(field("agency", article.agency()));
        lines.add(field(
                "published",
                article.published()
                        .map(date -> date.iso() + " ("
                                + date.evidence()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-') + ")")));
        lines.add(field("language", article.declaredLanguage().map(code -> code + " (declared)")));
    }

    private static String field(String name, Optional<String> value) {
        return field(name, value.orElse("-"));
    }

    private static String field(String name, String value) {
        return String.format(Locale.ROOT, "  %-11s %s", name, value);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
