package io.github.stancewire.analysis.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who published an article out of the lines around it. */
final class OutletReader {
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\(c\\)|copyright)[\\s©]*(?:\\(c\\)\\s*)?(?:(?:19|20)\\d\\d(?:\\s?[-–]\\s?(?:(?:19|20)\\d\\d|present))?)?[\\s,.:|-]*(?:by )?"
                    + "([\\p{L}][\\p{L}\\p{M}\\p{Nd} .,&'’:-]{1,60}?)\\s*(?:\\(|\\bAll rights\\b|[|©]|\\s(?:19|20)\\d\\d|[.]\\s|[.]?$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFERS = Pattern.compile(
            "\\b(?:newsletters?|updates|alerts|offers, events|emails?)\\b.{0,40}? from (The \\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*){0,3})");
    private static final Pattern DATELINE =
            Pattern.compile("^(\\p{Lu}[\\p{L}\\p{Nd}]{2,30}\\.(?:[Nn]et|[Cc]om|[Oo]rg|[Ii]nfo))\\s[-–—]\\s");
    private static final Pattern MASTHEAD = Pattern.compile(
            "(?:The )?(?:\\p{Lu}[\\p{L}.&'’-]* ){0,3}(?:News|Times|Post|Daily|Herald|Tribune|Gazette|Journal|Chronicle|Guardian|Telegraph|Observer|Courier|Monitor"
                    + "|Standard|Star|Mirror|Globe|Review|Dispatch|Nation|Independent|Economist|Weekly|Press|Mail|Express|Report|Wire|BBC|CNN|Reuters|AFP|DW|RFI|NPR|TASS|Xinhua)");
    private static final Pattern SECTION = Pattern.compile(
            "(?i)(?:(?:world|top|latest|breaking|sports?|business|more|local|recent|india|us|uk|related|all|good|fake)\\s)?(?:news|today|star|review|report|mail|post|press|standard|express)");

    private OutletReader() {}

    static Optional<String> fromCopyright(String line) {
        Matcher copyright = COPYRIGHT.matcher(line);
        if (line.length() > 400 || !copyright.find()) {
            return Optional.empty();
        }
        String name = copyright.group(1).strip().replaceAll("[,.:-]+$", "");
        return name.length() < 3 || name.toLowerCase(java.util.Locale.ROOT).startsWith("all right")
                ? Optional.empty()
                : Optional.of(name);
    }

    /** "...updates from The Daily Example" in a prompt to subscribe. */
    static Optional<String> fromPrompt(String line) {
        Matcher offers = OFFERS.matcher(line);
        return line.length() < 400 && offers.find() ? Optional.of(offers.group(1)) : Optional.empty();
    }

    /** "Example.Net - ..." at the beginning of the story. */
    static Optional<String> fromDateline(String line) {
        Matcher dateline = DATELINE.matcher(line.substring(0, Math.min(60, line.length())));
        return dateline.find() ? Optional.of(dateline.group(1)) : Optional.empty();
    }

    /** A line that is nothing but the name of a newspaper. */
    static boolean isMasthead(String line) {
        return line.length() < 40
                && !line.startsWith("By ")
                && !LineKinds.isFurniture(line)
                && MASTHEAD.matcher(line).matches()
                && !SECTION.matcher(line).matches();
    }
}
