package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.PageFacts.Candidate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds who wrote an article, by a fixed order of evidence: persons in JSON-LD, meta tags, the visible byline; only then
 * organizations and names that are the outlet's own.
 */
final class Authors {
    private static final int MOST = 12;
    private static final int LONGEST = 60;
    /** Blocks between the names of one byline. */
    private static final int NEAR = 3;

    private static final List<String> METAS = List.of(
            "author",
            "article:author",
            "parsely-author",
            "dc.creator",
            "sailthru.author",
            "byl",
            "articleauthor",
            "cxenseparse:author",
            "displayauthors",
            "dcterms.creator",
            "citation_author");
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*(?:[;,|/•·\\n]|\\s(?:and|und|et|og|och|e|y|en|i|и|ve)\\s|&)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile(
            "^(?:by|von|par|por|di|da|av|af|door|written by|text|author|autor|autore|auteur)[:\\s]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile(
            "^https?:|@|^\\d+$|^\\(|^(?:admin|editor|unknown|none|null|undefined|ph\\.?d\\.?|m\\.?d\\.?|m\\.?s\\.?|rdn?|ldn?|jr\\.?)$",
            Pattern.CASE_INSENSITIVE);
    /** Where somebody else's names stand. */
    private static final Set<Zone> ELSEWHERE = EnumSet.of(
            Zone.NAVIGATION,
            Zone.FOOTER,
            Zone.ASIDE,
            Zone.RELATED,
            Zone.COMMENTS,
            Zone.CAPTION,
            Zone.HIDDEN,
            Zone.SHARING,
            Zone.PROMOTION);

    private final PageFacts facts;
    private final JsonLd jsonLd;
    private final String outletKey;

    private Authors(PageFacts facts, JsonLd jsonLd, String outlet) {
        this.facts = facts;
        this.jsonLd = jsonLd;
        this.outletKey = LineKinds.key(outlet);
    }

    /** Names joined by "; ". */
    static Optional<String> of(PageFacts facts, JsonLd jsonLd, Optional<String> outlet) {
        Authors authors = new Authors(facts, jsonLd, outlet.orElse(""));
        Set<String> names = authors.first();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("; ", names.stream().limit(MOST).toList()));
    }

    private Set<String> first() {
        Set<String> persons = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (JsonLd.Author author : jsonLd.authors()) {
            declared(author.name())
                    .forEach(name -> (author.organization() || isOutlet(name) ? others : persons).add(name));
        }
        if (!persons.isEmpty()) {
            persons.addAll(agencies(others));
            return persons;
        }
        for (String key : METAS) {
            facts.metas(key)
                    .flatMap(value -> declared(value).stream())
                    .forEach(name -> (isOutlet(name) ? others : persons).add(name));
            if (!persons.isEmpty()) {
                return persons;
            }
        }
        Set<String> visible = visible();
        return visible.isEmpty() ? others : visible;
    }

    /** Agencies are credited beside the reporter; the outlet itself is not. */
    private Set<String> agencies(Set<String> others) {
        others.removeIf(this::isOutlet);
        return others;
    }

    private boolean isOutlet(String name) {
        String key = LineKinds.key(name);
        return !outletKey.isEmpty()
                && (key.equals(outletKey) || key.length() > 4 && (outletKey.contains(key) || key.contains(outletKey)));
    }

    /** The byline and those right beside it, as the page shows them. */
    private Set<String> visible() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> outlets = new LinkedHashSet<>();
        int at = -1;
        for (Candidate byline : facts.authors()) {
            if (ELSEWHERE.contains(byline.box().zone()) || (at >= 0 && byline.at() > at + NEAR)) {
                continue;
            }
            for (String name : shown(byline)) {
                if (isOutlet(name)) {
                    outlets.add(name);
                } else if (names.stream().noneMatch(known -> known.contains(name) || name.contains(known))) {
                    names.add(name);
                    at = at < 0 ? byline.at() : at;
                }
            }
        }
        return names.isEmpty() ? outlets : names;
    }

    private static List<String> shown(Candidate byline) {
        Optional<String> strict = Byline.names(byline.text());
        if (strict.isPresent()) {
            return List.of(strict.get().split("; "));
        }
        boolean marked = byline.sure() || BY.matcher(byline.text()).lookingAt();
        return marked && LineKinds.words(byline.text()) <= 6 ? declared(byline.text()) : List.of();
    }

    /** Names where the page declares that there are some: in any script, of one word, or of an agency. */
    static List<String> declared(String text) {
        String plain = BY.matcher(CleanText.line(text)).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : SEPARATOR.split(plain, -1)) {
            String name = part.strip();
            boolean role = Byline.isRole(name) && !names.isEmpty();
            if (name.length() >= 2
                    && name.length() <= LONGEST
                    && !role
                    && !NO_NAME.matcher(name).find()
                    && name.chars().anyMatch(Character::isLetter)) {
                names.add(name);
            }
        }
        return names.stream().distinct().toList();
    }
}
