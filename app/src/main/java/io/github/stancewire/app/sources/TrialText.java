package io.github.stancewire.app.sources;

import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.ledger.Spans;
import io.github.stancewire.ingest.trial.Trial;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a look at a source showed, for people. Pure. */
public final class TrialText {
    private static final int SHOWN = 10;
    private static final int TITLE = 70;

    private TrialText() {}

    public static List<String> of(Trial trial) {
        List<String> lines = new ArrayList<>();
        lines.add(trial.given().toString());
        trial.answer().ifPresent(answer -> answer(trial, answer, lines));
        robots(trial).ifPresent(said -> row("robots.txt", said, lines));
        trial.content().ifPresent(content -> content(content, lines));
        trial.problem().ifPresent(problem -> lines.add("! " + problem.reason() + ": " + problem.message()));
        if (!trial.feeds().isEmpty()) {
            lines.add("");
            lines.add(trial.feeds().size() == 1 ? "it names a feed; try it, or add it:" : "it names feeds:");
            trial.feeds()
                    .forEach(feed -> lines.add("  ./stancewire sources add " + feed.address()
                            + feed.title()
                                    .map(title -> "   # " + shortened(title))
                                    .orElse("")));
        }
        return lines;
    }

    private static void answer(Trial trial, Trial.Answer answer, List<String> lines) {
        FetchResult.About about = answer.about();
        String size = size(answer.bytes())
                + answer.contentType().map(type -> ", " + shortened(type)).orElse("");
        row("is", trial.content().map(content -> content.kind() + ", ").orElse("") + size, lines);
        for (URI passed : about.redirects()) {
            row("redirected", "from " + passed, lines);
        }
        if (!about.address().equals(trial.given())) {
            row("answered by", about.address().toString(), lines);
        }
        boolean told = about.validators().etag().isPresent()
                || about.validators().lastModified().isPresent();
        row(
                "asked so",
                told
                        ? "only if it changed, by"
                                + about.validators().etag().map(tag -> " ETag").orElse("")
                                + about.validators()
                                        .lastModified()
                                        .map(date -> " Last-Modified")
                                        .orElse("")
                        : "whole each time: its server gives neither ETag nor Last-Modified",
                lines);
        about.fresh()
                .ifPresent(time -> row("cached", "its server says that it stays good for " + Spans.text(time), lines));
        about.movedTo().ifPresent(moved -> row("moved for good", "to " + moved + "; add that address", lines));
    }

    /** Told by what came of asking: there is no answer of an address that robots.txt forbids. */
    private static Optional<String> robots(Trial trial) {
        if (trial.answer().isPresent()) {
            return Optional.of("allows it");
        }
        return trial.problem()
                .filter(problem -> problem.reason().equals("robots"))
                .map(problem -> "forbids it");
    }

    private static void content(Trial.Content content, List<String> lines) {
        content.title().ifPresent(title -> row("title", shortened(title), lines));
        row("asked again", "after " + Spans.text(content.again()) + " at first, then as often as it changes", lines);
        content.ttl().ifPresent(ttl -> row("", "it says that it stays the same for " + Spans.text(ttl), lines));
        int left = content.entries().size() - (int) content.taken();
        row("entries", content.taken() + " to be taken" + (left == 0 ? "" : ", " + left + " left out"), lines);
        if (!content.parts().isEmpty()) {
            row("parts", content.parts().size() + " sitemaps, which are looked at as well", lines);
        }
        left(content).forEach((reason, count) -> row("", count + " " + reason, lines));
        content.page().ifPresent(page -> row("newest page", page(page), lines));
        content.entries().stream()
                .filter(entry -> entry.left().isEmpty())
                .limit(SHOWN)
                .forEach(entry -> entry(entry, lines));
        if (content.taken() > SHOWN) {
            lines.add("");
            lines.add("and " + (content.taken() - SHOWN) + " more");
        }
    }

    private static Map<String, Integer> left(Trial.Content content) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        content.entries().stream()
                .flatMap(entry -> entry.left().stream())
                .forEach(why -> reasons.merge(why.reason() + ": " + why.message(), 1, Integer::sum));
        return reasons;
    }

    private static void entry(Trial.Entry entry, List<String> lines) {
        lines.add("");
        lines.add(entry.published().map(date -> date + "  ").orElse("no date  ")
                + entry.title().map(TrialText::shortened).orElse("(no title)"));
        lines.add("  " + entry.link().map(URI::toString).orElse("(no link)"));
        lines.add("  " + (entry.characters() == 0 ? "no text here" : entry.characters() + " characters of text here"));
    }

    private static String page(Trial.Page page) {
        return page.problem()
                .map(problem -> "cannot be had, so the text here would be taken: " + problem.message())
                .orElseGet(() -> "can be had, " + size(page.bytes()));
    }

    private static void row(String name, String value, List<String> lines) {
        lines.add("  " + name + " ".repeat(Math.max(1, 16 - name.length())) + value);
    }

    private static String size(long bytes) {
        return bytes < 10_000 ? bytes + " bytes" : bytes / 1_000 + " kB";
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "\u2026";
    }
}
