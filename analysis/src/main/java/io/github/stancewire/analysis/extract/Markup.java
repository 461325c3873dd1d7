package io.github.stancewire.analysis.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element's name and attributes say of it, its classes aside. */
final class Markup {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "button",
            "input",
            "select",
            "textarea",
            "option",
            "optgroup",
            "label",
            "audio",
            "video",
            "math",
            "map",
            "progress",
            "meter",
            "menu",
            "datalist");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source",
            "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p", "g", "amp-img", "meta",
            "link", "base", "title");
    private static final Map<String, Zone> ZONES = Map.of(
            "nav", Zone.NAVIGATION,
            "footer", Zone.FOOTER,
            "aside", Zone.ASIDE,
            "figcaption", Zone.CAPTION,
            "figure", Zone.CAPTION,
            "address", Zone.BYLINE,
            "dialog", Zone.HIDDEN);
    private static final Map<String, Zone> ROLES = Map.of(
            "navigation", Zone.NAVIGATION,
            "complementary", Zone.ASIDE,
            "banner", Zone.NAVIGATION,
            "contentinfo", Zone.FOOTER,
            "search", Zone.NAVIGATION,
            "dialog", Zone.HIDDEN,
            "alertdialog", Zone.HIDDEN,
            "alert", Zone.HIDDEN,
            "menu", Zone.NAVIGATION,
            "tooltip", Zone.HIDDEN);

    private Markup() {}

    static boolean isSkipped(String tag) {
        return SKIPPED.contains(tag);
    }

    static boolean isInline(String tag) {
        return INLINE.contains(tag);
    }

    static Zone zone(Element element, String tag) {
        Zone byTag = ZONES.getOrDefault(tag, Zone.STORY);
        if (byTag != Zone.STORY || element.attributesSize() == 0) {
            return byTag;
        }
        if (isHidden(element)) {
            return Zone.HIDDEN;
        }
        String role = element.attr("role");
        return role.isEmpty() ? Zone.STORY : ROLES.getOrDefault(role.toLowerCase(Locale.ROOT), Zone.STORY);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        int display = style.indexOf("display");
        return display >= 0
                        && style.indexOf("none", display) >= 0
                        && style.substring(display).matches("(?s)display\\s*:\\s*none.*")
                || style.contains("visibility:hidden")
                || style.contains("visibility: hidden");
    }

    static Block.Kind kind(String tag, Block.Kind outer) {
        return switch (tag) {
            case "p" ->
                outer == Block.Kind.ITEM || outer == Block.Kind.CELL || outer == Block.Kind.QUOTE
                        ? outer
                        : Block.Kind.PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dt", "dd" -> Block.Kind.ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            case "td", "th" -> Block.Kind.CELL;
            case "figcaption", "caption", "figure" -> Block.Kind.CAPTION;
            default -> outer;
        };
    }

    static int headingLevel(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
                ? tag.charAt(1) - '0'
                : 0;
    }
}
