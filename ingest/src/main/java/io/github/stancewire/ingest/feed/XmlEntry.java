package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.fetch.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * One entry of RSS or Atom. What belongs to a dialect is in the namespace of the entry itself; of modules only some are
 * known. Pictures, sounds and films (enclosure, media) are no text and left out, the description of a film aside.
 *
 * @param base for relative links
 */
record XmlEntry(XmlNode node, Optional<URI> base) {
    /** The date first published comes first; one of a later change is better than none. */
    private static final List<String> DATES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    /** RSS 2.0 wants an address of mail here, with the name beside it. */
    private static final Pattern MAIL = Pattern.compile("(\\S+@\\S+)(?:\\s*\\((.*)\\))?|(.*?)\\s*<\\S+@\\S+>");

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:a|b|blockquote|br|div|em|figure|h[1-6]|i|img|li|ol|p|span|strong|table|ul)(?:\\s[^<>]{0,2000})?/?>");

    ParsedFeed.Entry parsed() {
        Optional<String> summary = summary();
        return new ParsedFeed.Entry(
                guid(),
                link(),
                own("title").flatMap(title -> plain(title).stream()).findFirst(),
                content().or(() -> summary),
                summary,
                published(),
                authors(node));
    }

    /** The base that holds inside an element (XML Base). */
    static Optional<URI> base(XmlNode element, Optional<URI> outer) {
        Optional<String> own = element.attribute("xml:base");
        return own.isEmpty()
                ? outer
                : own.flatMap(text -> outer.map(address -> WebAddress.resolve(address, text))
                                .orElseGet(() -> WebAddress.of(text)))
                        .or(() -> outer);
    }

    private Optional<String> guid() {
        return Stream.of("guid", "id")
                .flatMap(this::own)
                .flatMap(id -> id.text().stream())
                .findFirst()
                .or(() -> node.attribute("about"));
    }

    private Optional<URI> link() {
        return Stream.<Stream<Optional<URI>>>of(
                        node.children(Namespaces.FEEDBURNER, "origLink").map(this::resolved),
                        own("link").filter(link -> isAlternate(link, true)).map(this::resolved),
                        own("link").filter(link -> isAlternate(link, false)).map(this::resolved),
                        node.children(Namespaces.ATOM, "link")
                                .filter(link -> isAlternate(link, false))
                                .map(this::resolved),
                        own("guid")
                                .filter(guid -> !guid.attribute("isPermaLink")
                                        .orElse("true")
                                        .strip()
                                        .equalsIgnoreCase("false"))
                                .map(guid -> guid.text().flatMap(WebAddress::of)),
                        node.attribute("about").stream().map(WebAddress::of))
                .flatMap(links -> links)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<URI> resolved(XmlNode link) {
        Optional<URI> here = base(link, base);
        return link.attribute("href")
                .or(link::text)
                .flatMap(text -> here.flatMap(address -> WebAddress.resolve(address, text))
                        .or(() -> WebAddress.of(text)));
    }

    /** @param html whether it has to be said to be a page */
    private static boolean isAlternate(XmlNode link, boolean html) {
        String type = link.attribute("type").orElse("text/html").toLowerCase(Locale.ROOT);
        return link.attribute("rel").orElse("alternate").equals("alternate") && (!html || type.contains("html"));
    }

    private Optional<String> content() {
        return Stream.<Stream<Optional<String>>>of(
                        node.children(Namespaces.CONTENT, "encoded").map(XmlEntry::html),
                        Namespaces.isAtom(node.namespace()) ? own("content").map(XmlEntry::atom) : Stream.empty(),
                        node.children(Namespaces.ATOM, "content").map(XmlEntry::atom),
                        node.children(Namespaces.XHTML, "body").map(XmlNode::markup),
                        node.children(Namespaces.XHTML, "div").map(XmlNode::markup))
                .flatMap(texts -> texts)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> summary() {
        return Stream.<Stream<Optional<String>>>of(
                        own("description").map(XmlEntry::html),
                        Namespaces.isAtom(node.namespace()) ? own("summary").map(XmlEntry::atom) : Stream.empty(),
                        node.children(Namespaces.DUBLIN_CORE, "description").map(XmlEntry::html),
                        node.children(Namespaces.MEDIA, "description").map(XmlEntry::media),
                        node.children(Namespaces.MEDIA, "group")
                                .flatMap(group -> group.children(Namespaces.MEDIA, "description"))
                                .map(XmlEntry::media))
                .flatMap(texts -> texts)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** RSS writes HTML as text; some write it as it is. */
    private static Optional<String> html(XmlNode text) {
        return text.hasElements() ? text.markup() : text.text();
    }

    private static Optional<String> media(XmlNode text) {
        return text.attribute("type").orElse("plain").equals("html")
                ? html(text)
                : text.text().map(Texts::escaped);
    }

    /** Atom says what a text is (RFC 4287 section 3.1), its version 0.3 by a media type and a mode. */
    private static Optional<String> atom(XmlNode text) {
        String mode = text.attribute("mode").orElse("");
        if (text.attribute("src").isPresent() || mode.equals("base64")) {
            return Optional.empty();
        }
        if (text.hasElements()) {
            return text.markup();
        }
        Optional<String> type = text.attribute("type").map(name -> name.toLowerCase(Locale.ROOT));
        Optional<String> words = text.text();
        if (type.isEmpty()) {
            // It should be plain then; who writes tags means them.
            return words.map(plain -> TAG.matcher(plain).find() ? plain : Texts.escaped(plain));
        }
        return switch (type.get()) {
            case "html", "xhtml", "text/html", "application/xhtml+xml" -> words;
            case "text", "text/plain" ->
                words.map(plain -> mode.equals("escaped") && TAG.matcher(plain).find() ? plain : Texts.escaped(plain));
            default -> Optional.empty();
        };
    }

    /** A title as the feed has it, without the markup that Atom declares. */
    static Optional<String> plain(XmlNode title) {
        String type = title.attribute("type").orElse("");
        if (title.hasElements() || !type.endsWith("html")) {
            return title.text();
        }
        return title.text().flatMap(html -> Texts.of(Jsoup.parse(html).text()));
    }

    private Optional<String> published() {
        return DATES.stream()
                .flatMap(name -> node.children().filter(child -> child.name().equals(name)))
                .flatMap(date -> date.text().stream())
                .flatMap(text -> FeedDate.iso(text).stream())
                .findFirst();
    }

    /** Names of people; an address of mail is none. */
    static List<String> authors(XmlNode node) {
        List<String> atom = Stream.of(node.namespace(), Namespaces.ATOM)
                .distinct()
                .flatMap(namespace -> node.children(namespace, "author"))
                .flatMap(
                        author -> author.children().filter(child -> child.name().equals("name")))
                .flatMap(name -> name.text().stream())
                .distinct()
                .toList();
        if (!atom.isEmpty()) {
            return atom;
        }
        List<String> creators = node.children(Namespaces.DUBLIN_CORE, "creator")
                .flatMap(name -> name.text().stream())
                .distinct()
                .toList();
        return creators.isEmpty()
                ? node.children(node.namespace(), "author")
                        .flatMap(author -> author.text().stream())
                        .flatMap(text -> name(text).stream())
                        .distinct()
                        .toList()
                : creators;
    }

    private static Optional<String> name(String author) {
        Matcher mail = MAIL.matcher(author);
        return mail.matches() ? Texts.of(mail.group(2)).or(() -> Texts.of(mail.group(3))) : Optional.of(author);
    }

    private Stream<XmlNode> own(String name) {
        return node.children(node.namespace(), name);
    }
}
