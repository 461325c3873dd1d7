package io.github.stancewire.analysis.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as they are printed, keeping their precision: no time or offset is made up. */
final class DateReader {
    private static final String YEAR = "((?:19|20)\\d{2})(?:(?!\\d)|(?=\\d{1,2}(?::\\d{2}|\\s\\p{L})))";
    /** No month has a longer name; a script that parts no words would else cost the square of its length. */
    private static final String WORD = "([\\p{L}\\p{M}]{2,20}(?:\\s(?:الأول|الثاني))?)\\.?";

    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?:[-/.]\\s?|\\s?[年년]\\s?)(\\d{1,2})(?:[-/.]\\s?|\\s?[月월]\\s?)(\\d{1,2})(?!\\d)");
    private static final Pattern ISO_TIME = Pattern.compile(
            "((?:19|20)\\d{2})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})" + WORD + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[\\s-]+(?:(?:of|de|di)\\s+|d['’])?" + WORD
                    + "(?:\\s*/\\s*[\\p{L}\\p{M}]{1,20})?,?[\\s-]+(?:(?:de|del|of)\\s+)?" + YEAR,
            Pattern.CASE_INSENSITIVE);
    /** "2020. június 4." */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})\\.?\\s+" + WORD + "\\s+(\\d{1,2})(?!\\d)", Pattern.CASE_INSENSITIVE);
    /** "2 تیر 1399" */
    private static final Pattern PERSIAN =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s+([\\p{L}\\p{M}]{2,})\\s+(1[34]\\d{2})(?!\\d)");

    private static final Pattern SLASHES =
            Pattern.compile("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.]((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:+-])(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?\\s*([ap]\\.?m\\b\\.?)?[\\s,|]*(?:\\(?(UTC|GMT|KST|JST|EST|EDT|PST|PDT|CET|CEST"
                    + "|MSK|HKT|SGT|BST)\\b)?\\s*([+-]\\d{2}:?\\d{2})?",
            Pattern.CASE_INSENSITIVE);
    /** Names of zones that mean one thing; CST, IST and AMT mean several. */
    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("KST", "+09:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("BST", "+01:00"));

    private static final int LONGEST = 200;

    private DateReader() {}

    /** @param rest what the line says besides the date and time */
    record Found(String iso, LocalDate day, String rest) {
        PublicationDate as(PublicationDate.Evidence evidence) {
            return new PublicationDate(iso, day, evidence);
        }
    }

    /** The first date of a short piece of text. */
    static Optional<Found> read(String given) {
        if (given.length() > LONGEST || given.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String text = Digits.ascii(given);
        Matcher full = ISO_TIME.matcher(text);
        if (full.find()) {
            LocalDate day = day(full.group(1), full.group(2), full.group(3));
            if (day != null) {
                String iso = day + "T" + full.group(4) + ":" + full.group(5)
                        + (full.group(6) == null ? "" : ":" + full.group(6)) + offset(full.group(7));
                return withZoneName(text, full, day, iso);
            }
        }
        return firstDate(text).map(date -> withTime(text, date));
    }

    private record Dated(LocalDate day, int begin, int end) {}

    private static Optional<Found> withZoneName(String text, Matcher full, LocalDate day, String iso) {
        String after = text.substring(full.end());
        if (full.group(7) == null) {
            Matcher zone = Pattern.compile("^\\s*([A-Z]{3,4})\\b").matcher(after);
            if (zone.find()) {
                return Optional.of(new Found(
                        iso + OFFSETS.getOrDefault(zone.group(1), ""),
                        day,
                        text.substring(0, full.start()) + after.substring(zone.end())));
            }
        }
        return Optional.of(new Found(iso, day, text.substring(0, full.start()) + after));
    }

    /** The latest day that a running text names in full, of those that are not after another; time is linear in its length. */
    static Optional<LocalDate> latest(String text, LocalDate notAfter) {
        return dates(Digits.ascii(text)).stream()
                .map(Dated::day)
                .filter(day -> !day.isAfter(notAfter))
                .max(LocalDate::compareTo);
    }

    private static Optional<Dated> firstDate(String text) {
        return dates(text).stream().min((a, b) -> Integer.compare(a.begin(), b.begin()));
    }

    private static List<Dated> dates(String text) {
        if (!mayNameYear(text)) {
            return List.of();
        }
        List<Dated> all = new ArrayList<>();
        for (Matcher m = ISO.matcher(text); m.find(); ) {
            add(all, day(m.group(1), m.group(2), m.group(3)), m);
        }
        for (Matcher m = MONTH_FIRST.matcher(text); m.find(); ) {
            add(all, day(m.group(3), month(m.group(1)), m.group(2)), m);
        }
        for (Matcher m = DAY_FIRST.matcher(text); m.find(); ) {
            add(all, day(m.group(3), month(m.group(2)), m.group(1)), m);
        }
        for (Matcher m = YEAR_FIRST.matcher(text); m.find(); ) {
            add(all, day(m.group(1), month(m.group(2)), m.group(3)), m);
        }
        for (Matcher m = PERSIAN.matcher(text); m.find(); ) {
            add(all, PersianDate.read(m.group(1), m.group(2), m.group(3)).orElse(null), m);
        }
        for (Matcher m = SLASHES.matcher(text); m.find(); ) {
            add(all, slashes(text, m), m);
        }
        return all;
    }

    /** Whether four digits in a row may be a year of any of the patterns, which take long over a text without. */
    private static boolean mayNameYear(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            digits = letter >= '0' && letter <= '9' ? digits + 1 : 0;
            if (digits >= 4) {
                return true;
            }
        }
        return false;
    }

    /** 22/12 and 12/22 are plain; of 1/2 the month comes first only beside an American time. */
    private static @Nullable LocalDate slashes(String text, Matcher m) {
        boolean american = text.matches("(?s).*\\b(?:[ECMP][SD]T|[AaPp]\\.?[Mm]\\.?)\\b.*")
                && m.group().indexOf('/') > 0;
        boolean monthFirst = Integer.parseInt(m.group(2)) > 12 || (american && Integer.parseInt(m.group(1)) <= 12);
        return monthFirst ? day(m.group(3), m.group(1), m.group(2)) : day(m.group(3), m.group(2), m.group(1));
    }

    private static void add(List<Dated> all, @Nullable LocalDate day, Matcher matcher) {
        if (day != null) {
            all.add(new Dated(day, matcher.start(), matcher.end()));
        }
    }

    private static Found withTime(String text, Dated date) {
        String outside = text.substring(0, date.begin()) + " " + text.substring(date.end());
        Matcher time = TIME.matcher(outside);
        if (!time.find() || Integer.parseInt(time.group(1)) > 23 || Integer.parseInt(time.group(2)) > 59) {
            return new Found(date.day().toString(), date.day(), outside);
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) != null && hour <= 12) {
            boolean afternoon = Character.toLowerCase(time.group(4).charAt(0)) == 'p';
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        String zone = time.group(6) != null
                ? offset(time.group(6))
                : time.group(5) == null
                        ? ""
                        : OFFSETS.getOrDefault(time.group(5).toUpperCase(Locale.ROOT), "");
        String iso = String.format(
                Locale.ROOT,
                "%sT%02d:%s%s%s",
                date.day(),
                hour,
                time.group(2),
                time.group(3) == null ? "" : ":" + time.group(3),
                zone);
        return new Found(iso, date.day(), outside.substring(0, time.start()) + " " + outside.substring(time.end()));
    }

    private static String offset(@Nullable String printed) {
        if (printed == null) {
            return "";
        }
        return printed.length() == 5 ? printed.substring(0, 3) + ":" + printed.substring(3) : printed;
    }

    private static String month(String name) {
        return String.valueOf(Months.number(name).orElse(0));
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
