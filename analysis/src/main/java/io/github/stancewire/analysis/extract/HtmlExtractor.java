package io.github.stancewire.analysis.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads an article from an HTML page or fragment. */
final class HtmlExtractor {
    private static final String NEVER =
            "script, style, noscript, template, iframe, svg, canvas, object, embed, button, input, select, textarea, option, label, nav, footer, aside,"
                    + " dialog, figcaption, audio, video, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo],"
                    + " [role=dialog], [role=alert], [style*=display:none], [style*=display: none]";
    /** Class and id words of what stands around a story. */
    private static final Pattern AROUND = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|menu|breadcrumbs?|footer|sidebar|side-bar|rail|comments?|disqus|respond|related|recirc\\w*|recommend\\w*|trending|popular|most-?(?:read|viewed|popular)"
                    + "|share|sharing|sharedaddy|addthis\\w*|social|follow-?us|newsletters?|subscribe|subscription|signup|sign-up|promo\\w*|advert\\w*|ads?|ad-\\w+|sponsor\\w*|outbrain|taboola|teasers?|widget\\w*"
                    + "|cookies?|consent|gdpr|modal|popup|overlay|banner|caption|captions|credit|byline|author-?(?:bio|box|info)|about-?author|tags?|taglist|topics?|read-?more|more-?(?:on|from|stories|news)"
                    + "|also-?(?:read|like)|see-?also|up-?next|next-?(?:article|post|up)|prev-?next|pagination|pager|print-?only|screen-?reader\\w*|visually-?hidden|sr-only|skip\\w*|toolbar|tools|copyright|disclaimer|jp-relatedposts"
                    + "|correction-?request|feedback|rating|poll|survey|donate|donation|paywall|login|register|timestamp|dateline|post-?meta|entry-?meta|article-?meta|gallery|slideshow|carousel|video-?player|embed-?list)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "li",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "tr",
            "td",
            "th",
            "dl",
            "dt",
            "dd",
            "figure",
            "header",
            "br",
            "hr",
            "body",
            "center",
            "form",
            "fieldset",
            "tbody",
            "thead",
            "address",
            "details",
            "summary");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private HtmlExtractor() {}

    static ArticleDraft extract(String html, Optional<URI> url) {
        Document document = Jsoup.parse(html);
        HtmlMetadata metadata = new HtmlMetadata(document, url);
        Optional<String> title = metadata.title();
        Optional<String> author = metadata.author();
        Optional<String> outlet = metadata.outlet();
        Optional<PublicationDate> published = metadata.published();
        Optional<String> language = metadata.language();
        removeSurroundings(document);
        Optional<Element> body = BodyScorer.body(document);
        List<String> paragraphs =
                body.map(root -> new BlockReader(title.orElse("")).read(root)).orElse(List.of());
        if (paragraphs.isEmpty()) {
            paragraphs = new BlockReader(title.orElse("")).read(document.body());
        }
        return new ArticleDraft(title, author, outlet, published, language, paragraphs, "html:scored");
    }

    private static void removeSurroundings(Document document) {
        document.select(NEVER).remove();
        int all = Math.max(1, document.body().text().length());
        for (Element element : document.body().select("*[class], *[id]")) {
            String name = element.normalName();
            if (name.equals("body") || name.equals("html") || name.equals("article") || name.equals("main")) {
                continue;
            }
            String hints = element.className() + " " + element.id();
            if (hints.length() < 400 && AROUND.matcher(hints).find() && element.parent() != null) {
                int own = element.text().length();
                if (own * 3 < all || BodyScorer.linkDensity(element) > 0.5) {
                    element.remove();
                }
            }
        }
    }

    /** Turns an element into lines of text, one for each block, and drops those that are no part of the story. */
    private static final class BlockReader implements NodeVisitor {
        private final String titleKey;
        private final List<String> lines = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final StringBuilder line = new StringBuilder();
        private int linked;
        private int linkDepth;
        private boolean heading;

        BlockReader(String title) {
            this.titleKey = LineKinds.key(title);
        }

        List<String> read(Element root) {
            NodeTraversor.traverse(this, root);
            endLine();
            while (!lines.isEmpty()
                    && LineKinds.words(lines.get(lines.size() - 1)) <= 8
                    && !LineKinds.endsSentence(lines.get(lines.size() - 1))) {
                lines.remove(lines.size() - 1); // a heading with nothing below it
            }
            return lines;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                String words = CleanText.of(text.getWholeText());
                line.append(words);
                linked += linkDepth > 0 ? words.strip().length() : 0;
            } else if (node instanceof Element element) {
                if (BLOCKS.contains(element.normalName())) {
                    endLine();
                    heading = HEADINGS.contains(element.normalName());
                } else if (element.normalName().equals("a")) {
                    linkDepth++;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (BLOCKS.contains(element.normalName())) {
                    endLine();
                    heading = false;
                } else if (element.normalName().equals("a")) {
                    linkDepth--;
                }
            }
        }

        private void endLine() {
            String text = CleanText.line(line.toString());
            int links = linked;
            line.setLength(0);
            linked = 0;
            if (text.isEmpty()
                    || LineKinds.isFurniture(text)
                    || LineKinds.isCopyright(text)
                    || Byline.read(text).isPresent()) {
                return;
            }
            boolean mostlyLink = links * 10 > text.length() * 7;
            boolean prose = LineKinds.isProse(text);
            String key = LineKinds.key(text);
            if ((mostlyLink && (!prose || links + 3 >= text.length()))
                    || key.equals(titleKey)
                    || (!prose && LineKinds.isCaption(text))) {
                return;
            }
            boolean dated = text.length() < 80
                    && DateReader.read(text)
                            .filter(found -> found.rest().strip().length() < 30)
                            .isPresent();
            if (dated || (lines.isEmpty() && !prose && !heading && !LineKinds.endsSentence(text))) {
                return;
            }
            if (seen.add(key) || text.length() < 40) {
                lines.add(text);
            }
        }
    }
}
