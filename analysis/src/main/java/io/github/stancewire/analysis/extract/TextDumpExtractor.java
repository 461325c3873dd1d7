package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.PublicationDate.Evidence;
import io.github.stancewire.analysis.extract.ReceivedArticle.FeedEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the text of a page as it was copied off the web: headline, byline and date somewhere above the story, menus,
 * captions and teasers around and inside it.
 */
final class TextDumpExtractor {
    /** Headline, byline and date stand before this many paragraphs of the story. */
    private static final int HEADER_PROSE = 2;

    private static final int HEADING_WORDS = 14;
    private static final int DATE_LINE = 100;

    private final List<String> lines;
    private Optional<String> title = Optional.empty();
    private Optional<String> author = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<PublicationDate> published = Optional.empty();

    private TextDumpExtractor(String text) {
        this.lines = Paragraphs.of(text);
    }

    /** @param feed what the feed said, where the text itself does not say it */
    static ArticleDraft extract(String text, FeedEntry feed) {
        TextDumpExtractor dump = new TextDumpExtractor(text);
        List<JudgedLine> lines = dump.read(feed);
        return new ArticleDraft(
                dump.title,
                dump.author,
                dump.outlet,
                dump.published,
                Optional.empty(),
                lines,
                "text:lines",
                Optional.empty());
    }

    private List<JudgedLine> read(FeedEntry feed) {
        int titleAt = findTitle(feed);
        int end = end();
        int header = headerEnd(titleAt, end);
        readHeader(Math.max(titleAt, 0), header);
        readEdges(header);
        Judgement[] judged = new BodyLines(lines, title.map(LineKinds::key).orElse("")).judge(titleAt, end);
        if (titleAt >= 0
                && Arrays.stream(judged).noneMatch(Judgement::isKept)
                && LineKinds.isProse(lines.get(titleAt))) {
            judged[titleAt] = Judgement.STORY; // a message of one sentence has no headline
            title = Optional.empty();
        }
        List<JudgedLine> all = new ArrayList<>();
        for (int i = 0; i < judged.length; i++) {
            all.add(new JudgedLine(lines.get(i), judged[i]));
            if (judged[i].isKept()
                    && outlet.isEmpty()
                    && all.stream().filter(line -> line.judgement().isKept()).count() == 1) {
                outlet = OutletReader.fromDateline(lines.get(i));
            }
        }
        return all;
    }

    private int findTitle(FeedEntry feed) {
        String expected = feed.title().map(LineKinds::key).orElse("");
        int found = -1;
        int prose = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!expected.isEmpty() && LineKinds.key(line).equals(expected)) {
                found = i;
                break;
            }
            // A sentence or heading of a story that has begun without a headline is none: all before it would be lost.
            boolean inStory = prose >= HEADER_PROSE && (LineKinds.endsSentence(line) || goesOn(i) || isFarDown(i));
            if (found < 0 && !inStory && isHeadline(line)) {
                found = i;
            }
            boolean told = LineKinds.isProse(line) && !LineKinds.isFurniture(line);
            if (told && i > 25 || i > 200) {
                break;
            }
            prose += told && !LineKinds.isCaption(line) ? 1 : 0;
        }
        if (found >= 0) {
            title = Optional.of(lines.get(found));
        }
        return found;
    }

    private boolean isFarDown(int line) {
        return proseLength(0, line) * 3 > proseLength(0, lines.size());
    }

    private boolean goesOn(int line) {
        return line + 1 < lines.size()
                && Character.isLowerCase(lines.get(line + 1).charAt(0));
    }

    private static boolean isHeadline(String line) {
        int words = LineKinds.words(line);
        return words >= 4
                && words <= 35
                && line.length() <= 250
                && !(words > 12 && LineKinds.endsSentence(line) && !line.endsWith("?") && !line.endsWith("!"))
                && !LineKinds.isFurniture(line)
                && !LineKinds.isCaption(line)
                && !LineKinds.isCopyright(line)
                && !LineKinds.isBreadcrumb(line)
                && !isDateLine(line)
                && !LineKinds.opensSpeech(line)
                && Byline.read(line).isEmpty();
    }

    /** A date with at most a label and a name around it. */
    private static boolean isDateLine(String line) {
        return DateReader.read(line)
                .filter(found -> restWords(found.rest()) <= 3 && !found.rest().startsWith("Source"))
                .isPresent();
    }

    private static int restWords(String rest) {
        String words = rest.replaceAll(
                "(?i)\\b(?:first |last )?(?:published|posted|updated|modified|edited|issued|created)(?: (?:on|at))?\\b|\\b(?:on|at|ago|by|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\b"
                        + "|\\b[A-Z]{2,4}\\b|\\b(?:ist|est|gmt|utc)\\b|[^\\p{L}\\s]|(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*",
                " ");
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }

    /** The first line from which nothing of the story comes any more. */
    private int end() {
        int before = 0;
        int total = proseLength(0, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (before > 0 && LineKinds.isEnd(line) && (total - before) * 2 < total) {
                return i;
            }
            before += proseLength(i, i + 1);
        }
        return lines.size();
    }

    private int proseLength(int from, int to) {
        return lines.subList(from, to).stream()
                .filter(line -> LineKinds.isProse(line) && !LineKinds.isFurniture(line))
                .mapToInt(String::length)
                .sum();
    }

    private int headerEnd(int titleAt, int end) {
        int prose = 0;
        for (int i = titleAt + 1; i < end; i++) {
            String line = lines.get(i);
            if (LineKinds.isProse(line) && !LineKinds.isFurniture(line) && !LineKinds.isCaption(line)) {
                prose++;
                if (prose >= HEADER_PROSE) {
                    return i;
                }
            }
        }
        return end;
    }

    private void readHeader(int from, int to) {
        for (int i = from; i < to; i++) {
            String line = lines.get(i);
            if (published.isEmpty() && isDateLine(line)) {
                published = DateReader.read(line).map(found -> found.as(Evidence.TEXT));
            }
            if (author.isEmpty()) {
                readAuthor(line, i, to);
            }
            if (outlet.isEmpty() && i > from && OutletReader.isMasthead(line)) {
                outlet = Optional.of(line);
            }
            if (outlet.isEmpty()) {
                outlet = OutletReader.fromPrompt(line);
            }
        }
    }

    private void readAuthor(String line, int at, int to) {
        Optional<Byline.Read> byline = Byline.read(line);
        if (byline.isPresent()) {
            author = byline.map(Byline.Read::author);
            outlet = outlet.or(() -> byline.get().outlet());
        } else if (at > 0 && Byline.isName(line) && at + 1 < to && !line.equals(title.orElse(""))) {
            String next = lines.get(at + 1);
            if (isDateLine(next) || Byline.isRole(next) || OutletReader.isMasthead(next) || isShare(next)) {
                author = Optional.of(line);
            }
        }
    }

    private static boolean isShare(String line) {
        return line.length() < 25 && LineKinds.isFurniture(line);
    }

    /** What stands above the headline and below the story: signatures, copyright, a labelled date. */
    private void readEdges(int header) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (outlet.isEmpty() && LineKinds.isCopyright(line)) {
                outlet = OutletReader.fromCopyright(line);
            }
            if (i >= header) {
                Optional<Byline.Read> byline =
                        author.isEmpty() || outlet.isEmpty() ? Byline.read(line) : Optional.empty();
                author = author.or(() -> byline.map(Byline.Read::author));
                outlet = outlet.or(() -> byline.flatMap(Byline.Read::outlet));
                if (published.isEmpty()
                        && line.matches("(?i)^(?:published|posted|last updated|updated)\\b.*")
                        && isDateLine(line)) {
                    published = DateReader.read(line).map(found -> found.as(Evidence.TEXT));
                }
            }
        }
    }

    /** Chooses the lines that are the story. */
    private static final class BodyLines {
        private final List<String> lines;
        private final String titleKey;
        private final Judgement[] judged;
        private final Set<String> kept = new HashSet<>();
        private String last = "";

        BodyLines(List<String> lines, String titleKey) {
            this.lines = lines;
            this.titleKey = titleKey;
            this.judged = new Judgement[lines.size()];
        }

        /** One judgement for each line; the story stands after the title, negative where there is none, and before the end. */
        Judgement[] judge(int titleAt, int end) {
            Arrays.fill(judged, 0, Math.max(0, titleAt), Judgement.BEFORE);
            Arrays.fill(judged, end, lines.size(), Judgement.AFTER);
            if (titleAt >= 0) {
                judged[titleAt] = Judgement.HEADLINE;
            }
            int i = afterSummary(titleAt, end);
            while (i < end) {
                Optional<Judgement> dropped = dropped(lines.get(i));
                if (dropped.isEmpty() && isStory(lines.get(i))) {
                    keep(i, Judgement.STORY);
                    i++;
                } else {
                    i = between(i, end);
                }
            }
            return judged;
        }

        /** Where a headline is followed by one line and itself again, the line sums the story up. */
        private int afterSummary(int titleAt, int end) {
            int begin = titleAt + 1;
            int prose = 0;
            for (int i = begin; titleAt >= 0 && i < end && prose <= 1; i++) {
                if (LineKinds.key(lines.get(i)).equals(titleKey)) {
                    Arrays.fill(judged, begin, i, Judgement.BEFORE);
                    judged[i] = Judgement.HEADLINE;
                    begin = i + 1;
                }
                prose += LineKinds.isProse(lines.get(i)) ? 1 : 0;
            }
            return begin;
        }

        private void keep(int at, Judgement as) {
            boolean first = kept.add(LineKinds.key(lines.get(at)));
            judged[at] = first ? as : Judgement.REPEATED;
            last = first ? lines.get(at) : last;
        }

        /** A lone short line between two paragraphs is a heading of the article; several together are teasers. */
        private int between(int from, int end) {
            int next = from;
            List<Integer> open = new ArrayList<>();
            while (next < end) {
                Optional<Judgement> dropped = dropped(lines.get(next));
                if (dropped.isEmpty() && isStory(lines.get(next))) {
                    break;
                }
                judged[next] = dropped.orElse(last.isEmpty() ? Judgement.BEFORE : Judgement.LABEL);
                if (dropped.isEmpty()) {
                    open.add(next);
                }
                next++;
            }
            if (open.size() == 1 && next < end && isHeading(lines.get(open.get(0)))) {
                keep(open.get(0), Judgement.HEADING);
            }
            return next;
        }

        private boolean isHeading(String line) {
            return !last.isEmpty()
                    && LineKinds.words(line) <= HEADING_WORDS
                    && LineKinds.isLatin(line) == LineKinds.isLatin(last);
        }

        private boolean isStory(String line) {
            return LineKinds.isProse(line)
                    || LineKinds.opensSpeech(line)
                    || (!last.isEmpty() && LineKinds.endsSentence(line) && LineKinds.words(line) >= 3);
        }

        private Optional<Judgement> dropped(String line) {
            if (LineKinds.isFurniture(line)) {
                return Optional.of(Judgement.FURNITURE);
            }
            if (LineKinds.isCaption(line)) {
                return Optional.of(Judgement.CAPTION);
            }
            if (LineKinds.isCopyright(line)) {
                return Optional.of(Judgement.COPYRIGHT);
            }
            if (Byline.read(line).isPresent()) {
                return Optional.of(Judgement.BYLINE);
            }
            String key = LineKinds.key(line);
            if (key.equals(titleKey)
                    || (!titleKey.isEmpty() && key.startsWith(titleKey) && !LineKinds.endsSentence(line))) {
                return Optional.of(Judgement.HEADLINE);
            }
            return line.length() < DATE_LINE && isDateLine(line) ? Optional.of(Judgement.DATE) : Optional.empty();
        }
    }
}
