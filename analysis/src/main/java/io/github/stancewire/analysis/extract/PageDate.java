package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.PageFacts.Candidate;
import io.github.stancewire.analysis.extract.PublicationDate.Evidence;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds when an article was published, by a fixed order of evidence: JSON-LD, meta tags, elements that are dates, a line near
 * the headline that is a date, the address. A time in UTC tells the day only roughly: where the page prints the day before or
 * after beside its headline, that is the local day.
 */
final class PageDate {
    private static final Pattern URL_DATE = Pattern.compile(
            "/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)|[/-]((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[/.-]|$)|/((?:19|20)\\d{2})/(\\d{2})(\\d{2})/");
    private static final List<String> METAS = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "article:published",
            "article.published",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "published_time",
            "parsely-pub-date",
            "dc.date",
            "dc.date.issued",
            "dc.date.created",
            "dcterms.created",
            "dcterms.issued",
            "dcterms.date",
            "dc.issued",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "publication_date",
            "publicationdate",
            "article_date_original",
            "originalpublicationdate",
            "citation_publication_date",
            "citation_date",
            "displaydate",
            "ptime",
            "article.created",
            "datecreated",
            "og:article:published_time",
            "og:pubdate",
            "release_date",
            "timestamp");
    /** Where other articles' dates stand. */
    private static final Set<Zone> ELSEWHERE = EnumSet.of(
            Zone.NAVIGATION, Zone.FOOTER, Zone.ASIDE, Zone.RELATED, Zone.COMMENTS, Zone.HIDDEN, Zone.PROMOTION);

    private static final Pattern CHANGED = Pattern.compile(
            "updat|modif|last|edited|aktualisiert|zuletzt|mis à jour|actualizad|aggiornat|atualizad|bijgewerkt|uppdaterad|oppdatert|opdateret|aktualiz|обновлен|güncelle",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_SCRIPT = 200_000;
    private static final Pattern SCRIPT_FIELD = Pattern.compile(
            "[\"']?(?:date_?published|published_?(?:at|date|time)?|publish_?(?:ed)?_?(?:at|date|time)|pub_?date|first_?published(?:_?(?:at|date))?|publication_?date|show_?date|date_?created|created_?at)[\"']?\\s*[:=(]\\s*[\"']((?:19|20)\\d{2}[-/]\\d{1,2}[-/]\\d{1,2}[^\"']{0,30})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_THEN_TIME =
            Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\W{1,4}\\d{1,2}:\\d{2}");
    /** Blocks between the headline and a date that may be the article's; further up a page prints today's. */
    private static final int ABOVE = 4;

    private static final int FAR_ABOVE = 12;
    private static final int BELOW = 40;
    /** Dates beside the headline that may bear out a time in UTC. */
    private static final int PRINTED = 2;

    private static final int DATE_LINE = 120;
    /** Words beside the date in a line that is one. */
    private static final int REST = 4;

    private final Page page;
    private final PageFacts facts;
    private final int headlineAt;

    private PageDate(Page page, int headlineAt) {
        this.page = page;
        this.facts = page.facts();
        this.headlineAt = Math.max(0, headlineAt);
    }

    static Optional<PublicationDate> of(Page page, JsonLd jsonLd, Optional<URI> url, int headlineAt) {
        PageDate dates = new PageDate(page, headlineAt);
        Optional<PublicationDate> declared = jsonLd.published()
                .flatMap(DateReader::read)
                .map(found -> found.as(Evidence.JSON_LD))
                .or(dates::meta);
        if (declared.isPresent()) {
            return Optional.of(dates.local(declared.get()));
        }
        return dates.element(time -> !dates.isMasthead(time))
                .or(() -> dates.line(-ABOVE, BELOW))
                .or(() -> dates.element(dates::isMasthead))
                .or(() -> dates.line(-FAR_ABOVE, -ABOVE))
                .or(dates::script)
                .or(() -> dates.address(url));
    }

    private PublicationDate local(PublicationDate declared) {
        if (!isUtc(declared)) {
            return declared;
        }
        List<DateReader.Found> printed = nearest()
                .flatMap(time -> printed(time.text()).stream())
                .limit(PRINTED)
                .toList();
        if (printed.stream().anyMatch(date -> date.day().equals(declared.day()))) {
            return declared;
        }
        return printed.stream()
                .findFirst()
                .filter(date -> Math.abs(ChronoUnit.DAYS.between(date.day(), declared.day())) == 1)
                .map(date -> date.as(Evidence.TIME_ELEMENT))
                .filter(date -> !isUtc(date))
                .orElse(declared);
    }

    private static boolean isUtc(PublicationDate date) {
        return date.iso().endsWith("Z") || date.iso().endsWith("+00:00");
    }

    private Optional<PublicationDate> meta() {
        return METAS.stream()
                .flatMap(facts::metas)
                .flatMap(value -> DateReader.read(value).stream())
                .map(found -> found.as(Evidence.META))
                .findFirst();
    }

    private Optional<PublicationDate> element(Predicate<Candidate> wanted) {
        return nearest()
                .filter(wanted)
                .flatMap(time -> DateReader.read(time.value()).or(() -> printed(time.text())).stream())
                .map(found -> found.as(Evidence.TIME_ELEMENT))
                .findFirst();
    }

    /** Far above the headline a page prints the day on which it was asked for. */
    private boolean isMasthead(Candidate time) {
        return !time.sure() && time.at() < headlineAt - ABOVE;
    }

    /** Declared ones first, then those below the headline, by their distance from it. */
    private Stream<Candidate> nearest() {
        return facts.dates().stream()
                .filter(time -> !ELSEWHERE.contains(time.box().zone()))
                .sorted(Comparator.comparing((Candidate time) -> !time.sure())
                        .thenComparing(time -> time.at() < headlineAt)
                        .thenComparing(time -> Math.abs(time.at() - headlineAt)));
    }

    private static Optional<DateReader.Found> printed(String text) {
        return text.length() > DATE_LINE || CHANGED.matcher(text).find() ? Optional.empty() : DateReader.read(text);
    }

    /** In blocks counted from the headline. */
    private Optional<PublicationDate> line(int first, int end) {
        List<Block> blocks = page.blocks();
        int from = Math.max(0, headlineAt + first);
        int to = Math.max(from, Math.min(blocks.size(), headlineAt + end));
        return blocks.subList(from, to).stream()
                .filter(block -> !ELSEWHERE.contains(block.box().zone())
                        && block.text().length() <= DATE_LINE
                        && block.text().chars().anyMatch(Character::isDigit))
                .flatMap(block ->
                        DateReader.read(block.text()).filter(found -> isDateLine(block.text(), found)).stream())
                .map(found -> found.as(Evidence.TEXT))
                .findFirst();
    }

    private static boolean isDateLine(String text, DateReader.Found found) {
        return LineKinds.words(found.rest()) <= REST
                || DATE_THEN_TIME.matcher(text).lookingAt();
    }

    /** The article's data as scripts have it: {@code "publishedAt": "2020-08-25T00:23:33Z"}. */
    private Optional<PublicationDate> script() {
        for (String data : facts.scripts()) {
            Matcher field =
                    SCRIPT_FIELD.matcher(data.length() > LONGEST_SCRIPT ? data.substring(0, LONGEST_SCRIPT) : data);
            if (field.find()) {
                return DateReader.read(field.group(1)).map(found -> found.as(Evidence.META));
            }
        }
        return Optional.empty();
    }

    private Optional<PublicationDate> address(Optional<URI> url) {
        return Stream.of(url.map(URI::getPath).stream(), Stream.of(facts.canonical()), facts.metas("og:url"))
                .flatMap(address -> address)
                .flatMap(address -> address(address).stream())
                .findFirst();
    }

    private static Optional<PublicationDate> address(String path) {
        Matcher matcher = URL_DATE.matcher(path);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int group = matcher.group(1) != null ? 1 : matcher.group(4) != null ? 4 : 7;
        return DateReader.read(matcher.group(group) + "-" + matcher.group(group + 1) + "-" + matcher.group(group + 2))
                .map(found -> found.as(Evidence.URL));
    }
}
