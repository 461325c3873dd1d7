package io.github.stancewire.analysis.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who wrote an article out of a byline, without roles, places and agencies. */
final class Byline {
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:written|reported|posted|story|words|text|analysis|opinion) )?(?:by|by:|por|par|von|di|author:)\\s*(?=\\p{Lu})(.{3,160})$|^By(?=\\p{Lu}\\p{Ll})(.{3,80})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORTING =
            Pattern.compile("^\\(?(?:additional )?reporting by ([^;.]{3,120})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*(?:[,;|/•·]|\\band\\b|&|\\bund\\b|\\bet\\b|\\bin (?=\\p{Lu})|\\bfor\\b|\\bwith\\b|\\(| - | – | — )\\s*");
    private static final String ROLE =
            "(?:correspondent|reporter|editor|writer|columnist|observer|analyst|contributor|journalist|professor|fellow|researcher|expert|author|bureau"
                    + "|commentator|staff|anchor|producer|chief|historian|lecturer|economist|diplomat|director)";
    private static final Pattern ROLE_WORD = Pattern.compile("\\b" + ROLE + "s?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:(?:de|da|del|della|der|den|van|von|bin|ibn|al|el|la|le|dos|di|ter|ten|y)(?: |$))*(?:al-|el-|d['’])?\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}");
    private static final Pattern SIGNED =
            Pattern.compile("^(" + NAME.pattern() + ")\\s?[,|(–—-]\\s?([^.!?]{3,140}[.)]?)$");
    private static final Pattern MAGAZINE = Pattern.compile(
            "\\b(?:for|in) (?:the )?(?:online )?(?:magazine|newspaper|journal|website|portal|weekly|daily|news agency)s? [“\"«]([^”\"»]{2,60})[”\"»]",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_NAMES = Set.of(
            "news",
            "world",
            "politics",
            "business",
            "opinion",
            "latest",
            "recent",
            "features",
            "power",
            "top",
            "stories",
            "sports",
            "sport",
            "the",
            "a",
            "an",
            "editorial",
            "share",
            "link",
            "copy",
            "read",
            "more",
            "image",
            "photo",
            "contact",
            "us",
            "media",
            "press",
            "agency",
            "logo",
            "today",
            "daily",
            "times",
            "post",
            "magazine",
            "images",
            "economy",
            "culture",
            "archive",
            "current",
            "issue",
            "why",
            "how",
            "what",
            "who",
            "east",
            "west",
            "north",
            "south",
            "middle",
            "asia",
            "europe",
            "africa",
            "america",
            "united",
            "states",
            "special",
            "coverage",
            "live",
            "updates",
            "video",
            "most",
            "at",
            "for",
            "in",
            "on",
            "of",
            "and",
            "is",
            "to",
            "ministry",
            "council",
            "international",
            "breaking",
            "exclusive",
            "analysis",
            "interview",
            "national",
            "security",
            "close",
            "close-up",
            "text",
            "size",
            "home",
            "page",
            "february",
            "january",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> AGENCIES = Set.of(
            "associated press",
            "the associated press",
            "agence france-presse",
            "press trust of india",
            "press association");

    private Byline() {}

    /** @param outlet what a signature says of where it is published */
    record Read(String author, Optional<String> outlet) {}

    /** A line that is nothing but a byline. */
    static Optional<Read> read(String line) {
        if (line.length() > 200) {
            return Optional.empty();
        }
        Matcher by = BY.matcher(line);
        if (by.matches() && !LineKinds.endsSentence(line.replaceAll("\\.$", " "))) {
            return names(by.group(1) != null ? by.group(1) : by.group(2)).map(author -> new Read(author, outlet(line)));
        }
        Matcher reporting = REPORTING.matcher(line);
        if (reporting.find()) {
            return names(reporting.group(1)).map(author -> new Read(author, Optional.empty()));
        }
        Matcher signed = SIGNED.matcher(line);
        if (signed.matches() && ROLE_WORD.matcher(signed.group(2)).find() && isName(signed.group(1))) {
            return Optional.of(new Read(signed.group(1), outlet(line)));
        }
        return Optional.empty();
    }

    private static Optional<String> outlet(String line) {
        Matcher magazine = MAGAZINE.matcher(line);
        return magazine.find() ? Optional.of(magazine.group(1).strip()) : Optional.empty();
    }

    static boolean isRole(String line) {
        return line.length() < 60
                && LineKinds.words(line) <= 6
                && ROLE_WORD.matcher(line).find();
    }

    /** Two to four words in capitals that could be a person's name. */
    static boolean isName(String text) {
        if (text.length() > 50 || !NAME.matcher(text).matches()) {
            return false;
        }
        for (String word : text.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (NOT_NAMES.contains(word)) {
                return false;
            }
        }
        return !text.equals(text.toUpperCase(Locale.ROOT)) || text.length() < 30;
    }

    /** Names joined by "; ", from what stands after "By". */
    static Optional<String> names(String text) {
        List<String> names = new ArrayList<>();
        String plain = CleanText.line(text).replaceFirst("(?i)^(?:by|por|par|von|di)[:\\s]+", "");
        if (AGENCIES.contains(plain.toLowerCase(Locale.ROOT))) {
            return Optional.of(plain);
        }
        for (String part : SEPARATOR.split(plain, -1)) {
            String name = part.strip().replaceAll("\\.$", "");
            if (isName(name) && !ROLE_WORD.matcher(name).find() && !AGENCIES.contains(name.toLowerCase(Locale.ROOT))) {
                names.add(name);
            } else if (names.isEmpty() && !name.isBlank()) {
                return Optional.empty(); // what begins otherwise is no byline
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join("; ", names.stream().distinct().limit(8).toList()));
    }
}
