package io.github.stancewire.analysis.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds an article. Paragraphs give points to their ancestors by length and commas, less by
 * distance, as Arc90's Readability does; what the page itself marks as the article's body goes first.
 */
final class BodyScorer {
    /** Points fade to nothing above this many levels. */
    private static final int LEVELS = 4;

    private static final int SHORTEST = 25;
    private static final int PARAGRAPHS = 5_000;
    private static final Pattern GOOD =
            Pattern.compile("article|body|content|entry|main|post|story|text|column", Pattern.CASE_INSENSITIVE);
    private static final Pattern BAD = Pattern.compile(
            "comment|meta|footer|footnote|sidebar|widget|related|promo|sponsor|share|social|nav|teaser|popular|recommend|newsletter",
            Pattern.CASE_INSENSITIVE);

    private final Map<Element, Double> scores = new LinkedHashMap<>();

    private BodyScorer() {}

    /** The marked body, else the element with most points; empty where there is no running text. */
    static Optional<Element> body(Document document) {
        int all = paragraphLength(document.body());
        for (String marked : List.of(
                "[itemprop=articleBody]",
                "[property=articleBody]",
                "[class*=article-body], [class*=articleBody], [class*=article__body], [class*=story-body], [class*=entry-content], [class*=post-content], [class*=article-content], [class*=article_body], [class*=articlebody]")) {
            Optional<Element> best = largest(document.select(marked));
            if (best.isPresent() && paragraphLength(best.get()) * 5 > all * 2 && paragraphLength(best.get()) > 250) {
                return best;
            }
        }
        return new BodyScorer().best(document);
    }

    private static Optional<Element> largest(List<Element> elements) {
        return elements.stream().limit(50).max((a, b) -> Integer.compare(paragraphLength(a), paragraphLength(b)));
    }

    private static int paragraphLength(Element root) {
        int length = 0;
        for (Element paragraph : root.select("p")) {
            String text = paragraph.text();
            length += text.length() >= SHORTEST ? text.length() : 0;
        }
        return length > 0 ? length : root.text().length() / 2;
    }

    private Optional<Element> best(Document document) {
        int count = 0;
        for (Element paragraph : document.select("p, pre, td, blockquote, div:matchesWholeOwnText(\\S{3}.{80})")) {
            if (++count > PARAGRAPHS) {
                break;
            }
            String text = paragraph.normalName().equals("div") ? paragraph.ownText() : paragraph.text();
            if (text.length() >= SHORTEST && linkDensity(paragraph) < 0.6) {
                double points = 1
                        + text.chars()
                                .filter(unit -> unit == ',' || unit == '，' || unit == '،')
                                .count()
                        + Math.min(text.length() / 100, 3);
                spread(paragraph, points);
            }
        }
        Element best = null;
        double most = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double score = entry.getValue() * (1 - linkDensity(entry.getKey()));
            if (score > most) {
                most = score;
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best).map(this::withSiblings);
    }

    private void spread(Element paragraph, double points) {
        Element ancestor = paragraph.normalName().equals("div") ? paragraph : paragraph.parent();
        for (int level = 0;
                level < LEVELS && ancestor != null && !ancestor.normalName().equals("html");
                level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
            double before = scores.containsKey(ancestor) ? 0 : bonus(ancestor);
            scores.merge(ancestor, before + points * share, Double::sum);
            ancestor = ancestor.parent();
        }
    }

    private static double bonus(Element element) {
        String hints = element.className() + " " + element.id();
        double bonus = switch (element.normalName()) {
            case "article", "main" -> 10;
            case "div", "section" -> 5;
            case "ul", "ol", "form", "dl", "li" -> -3;
            default -> 0;
        };
        return bonus
                + (GOOD.matcher(hints).find() ? 25 : 0)
                - (BAD.matcher(hints).find() ? 25 : 0);
    }

    /** A story cut into several boxes: their common parent, when the brothers hold as much running text. */
    private Element withSiblings(Element best) {
        Element chosen = best;
        for (int level = 0; level < 3; level++) {
            Element parent = chosen.parent();
            if (parent == null
                    || parent.normalName().equals("body")
                    || parent.normalName().equals("html")) {
                return chosen;
            }
            int own = paragraphLength(chosen);
            int whole = paragraphLength(parent);
            boolean much = whole > own * 1.25 && linkDensity(parent) < 0.35;
            boolean semantic = parent.normalName().equals("article") && linkDensity(parent) < 0.3;
            if (!much && !semantic) {
                return chosen;
            }
            chosen = parent;
        }
        return chosen;
    }

    static double linkDensity(Element element) {
        int all = element.text().length();
        if (all == 0) {
            return 0;
        }
        int linked = 0;
        for (Element link : element.select("a")) {
            linked += link.text().length();
        }
        return Math.min(1, (double) linked / all);
    }
}
