package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.ClassWords.Meaning;
import io.github.stancewire.analysis.extract.ClassWords.Role;
import io.github.stancewire.analysis.extract.PageFacts.Candidate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads a page once from top to bottom, into blocks, the boxes they stand in, and facts. */
final class PageReader implements NodeFilter {
    /** What is longer is no headline, byline or date. */
    private static final int LONGEST_CANDIDATE = 300;

    /** Characters of running text from which on an element that is called a body is one. */
    private static final int BODY_PROSE = 200;
    /** What classes often say of the story itself: hidden until one subscribes, shared, written by. */
    private static final Set<Zone> WEAK = EnumSet.of(Zone.HIDDEN, Zone.PROMOTION, Zone.SHARING, Zone.BYLINE, Zone.TAGS);

    /** Text that is being gathered for a candidate while its element is open. */
    private record Open(
            Element element,
            StringBuilder text,
            String value,
            boolean sure,
            int at,
            int level,
            Box box,
            Consumer<Candidate> then) {}

    private final PageFacts facts = new PageFacts();
    private final ClassWords words = new ClassWords();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    /** Elements inside lines that have a box of their own. */
    private final Deque<Element> apart = new ArrayDeque<>();

    private final StringBuilder line = new StringBuilder();
    private Box box = new Box(null, "", Block.Kind.PLAIN, Meaning.NONE, Zone.STORY, false, 0);
    private int linked;
    private int strong;
    private int linkDepth;
    private int strongDepth;

    private PageReader() {
        boxes.add(box);
    }

    static Page read(Document document) {
        PageReader reader = new PageReader();
        document.filter(reader);
        reader.endLine();
        reader.box.close(reader.blocks.size());
        settle(reader.boxes);
        return new Page(reader.blocks, reader.boxes, reader.facts);
    }

    private static void settle(List<Box> boxes) {
        int prose = boxes.get(0).prose();
        Map<Zone, Integer> outermost = new EnumMap<>(Zone.class);
        for (Box box : boxes) {
            boolean called = box.meaning().has(Role.BODY)
                    || box.tag().equals("article")
                    || box.tag().equals("main");
            if (box.prose() > BODY_PROSE && (box.isMarked() || called && box.prose() * 3 > prose)) {
                box.holdsBody();
            }
            if (box.declared() != Zone.STORY
                    && box.parent()
                            .map(outer -> outer.declared() != box.declared())
                            .orElse(true)) {
                outermost.merge(box.declared(), box.prose(), Integer::sum);
            }
        }
        for (Box box : boxes) {
            boolean small = !WEAK.contains(box.declared()) || outermost.getOrDefault(box.declared(), 0) * 2 < prose;
            box.settle(prose, small);
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (Markup.isSkipped(tag)) {
                if (tag.equals("script")) {
                    script(element);
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            return element(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult element(Element element, String tag) {
        switch (tag) {
            case "head", "html", "body" -> {
                if (tag.equals("html")) {
                    facts.language(element.attr("lang").isBlank() ? element.attr("xml:lang") : element.attr("lang"));
                }
                return FilterResult.CONTINUE;
            }
            case "meta" -> {
                facts.meta(element);
                return FilterResult.CONTINUE;
            }
            case "link" -> {
                if (element.attr("rel").equalsIgnoreCase("canonical")) {
                    facts.canonical(element.attr("href"));
                }
                return FilterResult.CONTINUE;
            }
            case "title" -> {
                facts.title(element.wholeText());
                return FilterResult.SKIP_ENTIRELY;
            }
            case "br" -> {
                endLine();
                return FilterResult.CONTINUE;
            }
            default -> {
                Meaning meaning =
                        element.attributesSize() == 0 ? Meaning.NONE : words.of(element.className(), element.id());
                candidates(element, tag, meaning);
                open(element, tag, meaning);
                return FilterResult.CONTINUE;
            }
        }
    }

    private void open(Element element, String tag, Meaning meaning) {
        boolean inline = Markup.isInline(tag);
        Zone byMarkup = Markup.zone(element, tag);
        if (inline) {
            linkDepth += tag.equals("a") ? 1 : 0;
            strongDepth += tag.equals("b") || tag.equals("strong") ? 1 : 0;
            if (!isApart(tag, byMarkup, meaning)) {
                return;
            }
            apart.push(element);
        }
        endLine();
        Zone zone = byMarkup == Zone.STORY || byMarkup == Zone.CAPTION && meaning.zone() != Zone.STORY
                ? meaning.zone()
                : byMarkup;
        boolean marked = element.attributesSize() > 0
                && element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
        box = new Box(box, tag, Markup.kind(tag, box.kind()), meaning, zone, marked, blocks.size());
        boxes.add(box);
    }

    /** Words inside a line that are no part of it, such as what only screen readers say. */
    private static boolean isApart(String tag, Zone byMarkup, Meaning meaning) {
        return !tag.equals("a")
                && (byMarkup == Zone.HIDDEN
                        || meaning.zone() == Zone.HIDDEN
                        || meaning.zone() == Zone.CAPTION
                        || meaning.zone() == Zone.SHARING);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("html")
                    || tag.equals("head")
                    || tag.equals("body")
                    || tag.equals("#root")
                    || tag.equals("meta")
                    || tag.equals("link")
                    || tag.equals("br")) {
                return FilterResult.CONTINUE;
            }
            closeCandidates(element);
            if (Markup.isInline(tag)) {
                if (element.equals(apart.peek())) {
                    apart.pop();
                    close();
                }
                linkDepth -= tag.equals("a") ? 1 : 0;
                strongDepth -= tag.equals("b") || tag.equals("strong") ? 1 : 0;
            } else {
                close();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void close() {
        endLine();
        box.close(blocks.size());
        box = box.parent().orElseThrow();
    }

    private void text(String words) {
        if (words.isBlank() && line.length() == 0) {
            return;
        }
        int before = line.length();
        line.append(words);
        if (linkDepth > 0) {
            linked += line.length() - before;
        }
        if (strongDepth > 0) {
            strong += line.length() - before;
        }
        for (Open candidate : open) {
            if (candidate.text().length() < LONGEST_CANDIDATE) {
                candidate.text().append(words, 0, Math.min(words.length(), LONGEST_CANDIDATE));
            }
        }
    }

    private void endLine() {
        if (line.length() > 0) {
            String text = CleanText.line(CleanText.of(line.toString()));
            if (!text.isEmpty()) {
                Block block = new Block(
                        text,
                        Math.min(linked, text.length()),
                        Math.min(strong, text.length()),
                        kind(text),
                        Markup.headingLevel(box.tag()),
                        box);
                blocks.add(block);
                box.add(block);
                if (text.length() < LONGEST_CANDIDATE && text.indexOf('©') >= 0) {
                    facts.copyright(text);
                }
            }
            line.setLength(0);
        }
        for (Open candidate : open) {
            candidate.text().append(' ');
        }
        linked = 0;
        strong = 0;
    }

    /** Running text in an element inside of a heading's is none, whatever the mistake was. */
    private Block.Kind kind(String text) {
        boolean inside = box.kind() == Block.Kind.HEADING && Markup.headingLevel(box.tag()) == 0;
        return inside && LineKinds.isProse(text) ? Block.Kind.PLAIN : box.kind();
    }

    private void script(Element element) {
        String type = element.attr("type");
        if (type.length() > 10 && type.toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
            facts.jsonLd(element.data());
        } else if (element.childNodeSize() > 0) {
            facts.script(element.data());
        }
    }

    private void candidates(Element element, String tag, Meaning meaning) {
        boolean has = element.attributesSize() > 0;
        String property = has ? element.attr("itemprop").toLowerCase(Locale.ROOT) : "";
        int level = Markup.headingLevel(tag);
        if (level == 1
                || level == 2
                || property.contains("headline")
                || (level == 0 && !Markup.isInline(tag) && meaning.has(Role.HEADLINE))) {
            gather(element, "", property.contains("headline"), level, facts::headline);
        }
        boolean rel = has && element.attr("rel").toLowerCase(Locale.ROOT).contains("author");
        if (rel
                || property.equals("author")
                || property.equals("creator")
                || meaning.has(Role.AUTHOR)
                || (tag.equals("a") && element.attr("href").contains("/author"))) {
            gather(element, element.attr("content"), rel || property.equals("author"), level, facts::author);
        }
        boolean published =
                property.contains("datepublished") || property.contains("datecreated") || element.hasAttr("pubdate");
        if (published || tag.equals("time") || meaning.has(Role.DATE) && meaning.zone() != Zone.COMMENTS) {
            String value = has ? element.attr("datetime") : "";
            gather(element, value.isBlank() && has ? element.attr("content") : value, published, level, facts::date);
        }
    }

    private void gather(Element element, String value, boolean sure, int level, Consumer<Candidate> then) {
        open.push(new Open(element, new StringBuilder(), value, sure, blocks.size(), level, box, then));
    }

    private void closeCandidates(Element element) {
        while (!open.isEmpty() && open.peek().element().equals(element)) {
            Open done = open.pop();
            String text = CleanText.line(CleanText.of(done.text().toString()));
            if (text.length() < LONGEST_CANDIDATE
                    && (!text.isEmpty() || !done.value().isBlank())) {
                done.then().accept(new Candidate(text, done.value(), done.sure(), done.at(), done.level(), done.box()));
            }
        }
    }
}
