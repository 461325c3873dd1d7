package io.github.stancewire.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of feeds in ISO 8601, as printed: the offset is kept, and none is invented. Reads RFC 822 with its successors
 * (RFC 5322 section 4.3 for two-digit years and named zones) and ISO 8601 as RFC 3339 and W3C-DTF profile it.
 */
final class FeedDate {
    private static final Pattern RFC_822 =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-](\\p{L}{3})\\p{L}*\\.?[\\s-](\\d{4}|\\d{2})"
                    + "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(\\S+)?)?.*");
    private static final Pattern ISO_8601 = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:[Tt\\s](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(\\S+)?)?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{2}):?(\\d{2})");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private FeedDate() {}

    /** Returns the date, with time and offset where they are printed; empty when it is not understood. */
    static Optional<String> iso(String printed) {
        String text = printed.strip();
        try {
            Matcher iso = ISO_8601.matcher(text);
            if (iso.matches()) {
                return Optional.of(date(iso, number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher rfc = RFC_822.matcher(text);
            if (rfc.matches()) {
                int month = MONTHS.indexOf(rfc.group(2).toLowerCase(Locale.ROOT)) + 1;
                return Optional.of(date(rfc, year(rfc.group(3)), month, number(rfc, 1)));
            }
        } catch (DateTimeException e) {
            // A thirteenth month or a 31st of February: not a date.
        }
        return Optional.empty();
    }

    private static String date(Matcher parts, int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        if (parts.group(4) == null) {
            return date.toString();
        }
        // A leap second is told as the second before it.
        int second = parts.group(6) == null ? 0 : Math.min(59, number(parts, 6));
        LocalDateTime time = date.atTime(number(parts, 4), number(parts, 5), second);
        return offset(parts.group(7))
                .map(offset -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(offset)))
                .orElseGet(() -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    }

    // Names outside RFC 822 mean different offsets in different countries: without one is better than a wrong one.
    private static Optional<ZoneOffset> offset(@Nullable String zone) {
        if (zone == null) {
            return Optional.empty();
        }
        Matcher numeric = OFFSET.matcher(zone);
        if (numeric.matches()) {
            int sign = numeric.group(1).equals("-") ? -1 : 1;
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * number(numeric, 2), sign * number(numeric, 3)));
        }
        return Optional.ofNullable(ZONE_HOURS.get(zone.toUpperCase(Locale.ROOT)))
                .map(ZoneOffset::ofHours);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
