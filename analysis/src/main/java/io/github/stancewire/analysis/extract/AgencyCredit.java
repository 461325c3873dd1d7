package io.github.stancewire.analysis.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the news agency that an article is credited to: in its dateline ("MOSCOW (Reuters) -"), among its authors, or in the
 * last lines ("(AFP)"). Immutable knowledge: the agencies' own names and initials.
 */
final class AgencyCredit {
    private static final Map<String, String> AGENCIES = Map.ofEntries(
            Map.entry("reuters", "Reuters"),
            Map.entry("ap", "AP"),
            Map.entry("associated press", "AP"),
            Map.entry("the associated press", "AP"),
            Map.entry("afp", "AFP"),
            Map.entry("agence france-presse", "AFP"),
            Map.entry("agence france presse", "AFP"),
            Map.entry("dpa", "dpa"),
            Map.entry("deutsche presse-agentur", "dpa"),
            Map.entry("efe", "EFE"),
            Map.entry("ansa", "ANSA"),
            Map.entry("tass", "TASS"),
            Map.entry("itar-tass", "TASS"),
            Map.entry("xinhua", "Xinhua"),
            Map.entry("kyodo", "Kyodo"),
            Map.entry("kyodo news", "Kyodo"),
            Map.entry("jiji", "Jiji Press"),
            Map.entry("jiji press", "Jiji Press"),
            Map.entry("yonhap", "Yonhap"),
            Map.entry("pti", "PTI"),
            Map.entry("press trust of india", "PTI"),
            Map.entry("ani", "ANI"),
            Map.entry("ians", "IANS"),
            Map.entry("upi", "UPI"),
            Map.entry("interfax", "Interfax"),
            Map.entry("ria novosti", "RIA Novosti"),
            Map.entry("sputnik", "Sputnik"),
            Map.entry("anadolu agency", "Anadolu Agency"),
            Map.entry("anadolu ajansı", "Anadolu Agency"),
            Map.entry("apa", "APA"),
            Map.entry("sda", "SDA"),
            Map.entry("keystone-sda", "SDA"),
            Map.entry("sid", "SID"),
            Map.entry("pa", "PA Media"),
            Map.entry("pa media", "PA Media"),
            Map.entry("press association", "PA Media"),
            Map.entry("belga", "Belga"),
            Map.entry("ntb", "NTB"),
            Map.entry("ritzau", "Ritzau"),
            Map.entry("pap", "PAP"),
            Map.entry("mti", "MTI"),
            Map.entry("lusa", "Lusa"),
            Map.entry("aap", "AAP"),
            Map.entry("canadian press", "The Canadian Press"),
            Map.entry("the canadian press", "The Canadian Press"),
            Map.entry("antara", "Antara"),
            Map.entry("bernama", "Bernama"),
            Map.entry("cna", "CNA"),
            Map.entry("kcna", "KCNA"),
            Map.entry("sana", "SANA"),
            Map.entry("wam", "WAM"),
            Map.entry("irna", "IRNA"),
            Map.entry("ukrinform", "Ukrinform"),
            Map.entry("belta", "BelTA"),
            Map.entry("news agency of nigeria", "NAN"),
            Map.entry("nan", "NAN"));
    /** "BEIJING/MOSCOW, Dec 3 (Reuters) -", "TALLINN, Estonia (AP) —", "Geneva - (AFP)". */
    private static final Pattern DATELINE = Pattern.compile(
            "^\\W{0,2}(?:\\p{Lu}[^()\\n]{1,60}\\s)?[(\\[]([\\p{L}][\\p{L} .-]{1,30}?)(?:/[^)]{1,20})?[)\\]]\\s?(?:[-–—:]|\\p{Lu})");

    private static final Pattern CREDIT = Pattern.compile(
            "^\\W*(?:source|quelle|fuente|fonte|with (?:reporting|files) (?:by|from)|mit material von)?\\W*([\\p{L}][\\p{L} -]{1,30}?)\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int DATELINE_HEAD = 140;
    private static final int LAST_LINES = 3;

    private AgencyCredit() {}

    /** The agency by the name it is best known by. */
    static Optional<String> of(List<String> body, Optional<String> author, List<JudgedLine> lines) {
        return body.stream()
                .limit(2)
                .flatMap(line -> dateline(line).stream())
                .findFirst()
                .or(() -> author.stream()
                        .flatMap(names -> Pattern.compile("; ").splitAsStream(names))
                        .flatMap(name -> known(name).stream())
                        .findFirst())
                .or(() -> last(lines));
    }

    private static Optional<String> dateline(String line) {
        Matcher matcher = DATELINE.matcher(line.substring(0, Math.min(DATELINE_HEAD, line.length())));
        return matcher.find() ? known(matcher.group(1)) : Optional.empty();
    }

    /** Right below the story, where credits are no part of it. */
    private static Optional<String> last(List<JudgedLine> lines) {
        int end = lines.size();
        while (end > 0 && !lines.get(end - 1).judgement().isKept()) {
            end--;
        }
        return lines.subList(Math.max(0, end - 1), Math.min(lines.size(), end + LAST_LINES)).stream()
                .filter(line -> line.text().length() <= 60)
                .map(line -> CREDIT.matcher(line.text()))
                .filter(Matcher::matches)
                .flatMap(matcher -> known(matcher.group(1)).stream())
                .findFirst();
    }

    private static Optional<String> known(String name) {
        return Optional.ofNullable(AGENCIES.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
