package io.github.stancewire.analysis.extract;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads dates of the calendar that Iran and Afghanistan print, in which news of 2020 is of 1398 or 1399. */
final class PersianDate {
    private static final ULocale CALENDAR = new ULocale("fa@calendar=persian");
    private static final List<String> MONTHS = List.of(
            "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند");

    private PersianDate() {}

    static Optional<LocalDate> read(String day, String month, String year) {
        // The letter yeh has an Arabic and a Persian form.
        int number = MONTHS.indexOf(month.replace('ي', 'ی').replace('ك', 'ک'));
        int ofMonth = Integer.parseInt(day);
        if (number < 0 || ofMonth < 1 || ofMonth > 31) {
            return Optional.empty();
        }
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, CALENDAR);
        calendar.clear();
        calendar.set(Integer.parseInt(year), number, ofMonth);
        return Optional.of(Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate());
    }
}
