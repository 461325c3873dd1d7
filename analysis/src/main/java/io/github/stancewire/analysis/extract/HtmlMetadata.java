package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.PublicationDate.Evidence;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Title, author, outlet, date and language of an HTML page, each by a fixed order of evidence. */
final class HtmlMetadata {
    private static final String SEPARATORS = " [|–—·»:-] ";
    private static final Pattern URL_DATE = Pattern.compile(
            "/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)|[/-]((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[/-]|$)");
    private static final String BYLINES =
            "[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author], [rel=author], .byline a, .author-name, .byline__name, .byline, .author a, .author";

    private final Document document;
    private final JsonLd jsonLd;
    private final Optional<URI> url;

    HtmlMetadata(Document document, Optional<URI> url) {
        this.document = document;
        this.jsonLd = JsonLd.of(document);
        this.url = url;
    }

    /** The visible headline when it is what the page calls itself; else what the page calls itself. */
    Optional<String> title() {
        Optional<String> named = meta("og:title").or(jsonLd::headline).or(() -> meta("twitter:title"));
        Optional<String> tag = text(document.title());
        String own = LineKinds.key(named.orElse("") + " " + tag.orElse(""));
        for (Element heading : document.select("[itemprop=headline], article h1, main h1, h1")) {
            Optional<String> visible = text(heading.text());
            if (visible.isPresent() && visible.get().length() > 8 && own.contains(LineKinds.key(visible.get()))) {
                return visible;
            }
        }
        List<Element> headings =
                document.select("h1").stream().filter(Element::hasText).toList();
        if (headings.size() == 1 && LineKinds.words(headings.get(0).text()) >= 4) {
            return text(headings.get(0).text());
        }
        return named.map(this::withoutOutlet)
                .or(() -> tag.map(this::withoutOutlet))
                .or(() -> headings.stream().findFirst().flatMap(h -> text(h.text())));
    }

    private String withoutOutlet(String title) {
        String[] parts = title.split(SEPARATORS, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        boolean isOutlet = outlet().map(LineKinds::key)
                .filter(name -> name.equals(LineKinds.key(last)))
                .isPresent();
        boolean shortSuffix = LineKinds.words(last) <= 3 && LineKinds.words(title) - LineKinds.words(last) >= 4;
        return isOutlet || shortSuffix
                ? title.substring(0, title.length() - last.length()).replaceFirst("\\s*[|–—·»:-]\\s*$", "")
                : title;
    }

    Optional<String> author() {
        List<String> names = new ArrayList<>();
        jsonLd.authors().forEach(author -> Byline.names(author).ifPresent(names::add));
        if (names.isEmpty()) {
            for (String key :
                    List.of("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")) {
                metas(key)
                        .filter(value -> !value.startsWith("http"))
                        .forEach(value -> Byline.names(value).ifPresent(names::add));
                if (!names.isEmpty()) {
                    break;
                }
            }
        }
        if (names.isEmpty()) {
            for (Element byline : document.select(BYLINES)) {
                Optional<String> name = byline.text().length() < 160 ? Byline.names(byline.text()) : Optional.empty();
                if (name.isPresent()) {
                    names.add(name.get());
                    break;
                }
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join("; ", names.stream().distinct().limit(8).toList()));
    }

    Optional<String> outlet() {
        return meta("og:site_name")
                .or(jsonLd::publisher)
                .or(() -> meta("application-name"))
                .or(() -> meta("dc.publisher"))
                .or(this::titleSuffix)
                .or(this::copyright);
    }

    /** "Headline | The Daily Example", when the headline itself stands on the page. */
    private Optional<String> titleSuffix() {
        String[] parts = document.title().split(SEPARATORS, -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String last = CleanText.line(CleanText.of(parts[parts.length - 1]));
        String rest = LineKinds.key(parts[0]);
        boolean headline = document.select("h1").stream()
                .anyMatch(heading -> LineKinds.key(heading.text()).startsWith(rest));
        return headline && !last.isBlank() && LineKinds.words(last) <= 5 ? Optional.of(last) : Optional.empty();
    }

    private Optional<String> copyright() {
        return document.select("footer, [class*=copyright], [id*=copyright], [class*=footer]").stream()
                .limit(20)
                .map(Element::text)
                .filter(text -> text.length() < 2_000)
                .map(text -> text.substring(
                        Math.max(0, text.indexOf('©')), Math.min(text.length(), Math.max(0, text.indexOf('©')) + 200)))
                .flatMap(text -> OutletReader.fromCopyright(text).stream())
                .findFirst();
    }

    Optional<PublicationDate> published() {
        return jsonLd.published()
                .flatMap(DateReader::read)
                .map(found -> found.as(Evidence.JSON_LD))
                .or(() -> metaDate())
                .or(this::timeElement)
                .or(this::urlDate);
    }

    private Optional<PublicationDate> metaDate() {
        for (String key : List.of(
                "article:published_time",
                "og:published_time",
                "datepublished",
                "date",
                "pubdate",
                "publish-date",
                "parsely-pub-date",
                "dc.date",
                "dc.date.issued",
                "dcterms.created",
                "sailthru.date",
                "cxenseparse:recs:publishtime",
                "publication_date")) {
            Optional<PublicationDate> date = meta(key).flatMap(DateReader::read).map(found -> found.as(Evidence.META));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<PublicationDate> timeElement() {
        for (Element time : document.select(
                "[itemprop=datePublished], time[pubdate], article time, main time, time, .date, .published, .post-date, .entry-date")) {
            String machine = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
            Optional<PublicationDate> date = DateReader.read(machine)
                    .or(() -> DateReader.read(time.text()))
                    .map(found -> found.as(Evidence.TIME_ELEMENT));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<PublicationDate> urlDate() {
        return url.or(() -> canonical()).flatMap(address -> {
            Matcher matcher = URL_DATE.matcher(String.valueOf(address.getPath()));
            if (!matcher.find()) {
                return Optional.empty();
            }
            int group = matcher.group(1) != null ? 1 : 4;
            return DateReader.read(
                            matcher.group(group) + "-" + matcher.group(group + 1) + "-" + matcher.group(group + 2))
                    .map(found -> found.as(Evidence.URL));
        });
    }

    private Optional<URI> canonical() {
        try {
            return Optional.of(document.select("link[rel=canonical]").attr("href"))
                    .filter(href -> !href.isBlank())
                    .map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a broken link says nothing
        }
    }

    Optional<String> language() {
        return Optional.of(document.select("html").attr("lang"))
                .flatMap(HtmlMetadata::languageCode)
                .or(() -> jsonLd.language().flatMap(HtmlMetadata::languageCode))
                .or(() -> meta("og:locale").flatMap(HtmlMetadata::languageCode));
    }

    /** "en-GB" and "en_US" are "en". */
    static Optional<String> languageCode(String tag) {
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code.matches("[a-z]{2}") ? Optional.of(code) : Optional.empty();
    }

    static String unescaped(String text) {
        return CleanText.line(CleanText.of(Parser.unescapeEntities(text, false)));
    }

    private Optional<String> meta(String key) {
        return metas(key).findFirst();
    }

    private java.util.stream.Stream<String> metas(String key) {
        return document.select("meta[content]").stream()
                .filter(meta -> key.equalsIgnoreCase(meta.attr("property"))
                        || key.equalsIgnoreCase(meta.attr("name"))
                        || key.equalsIgnoreCase(meta.attr("itemprop")))
                .map(meta -> unescaped(meta.attr("content")))
                .filter(value -> !value.isBlank());
    }

    private static Optional<String> text(String text) {
        String line = CleanText.line(CleanText.of(text));
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
