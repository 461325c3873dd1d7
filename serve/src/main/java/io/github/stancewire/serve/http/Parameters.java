package io.github.stancewire.serve.http;

import io.github.stancewire.serve.query.DateRange;
import io.github.stancewire.serve.query.Position;
import io.github.stancewire.serve.query.Slice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The query parameters of one request, checked. What is not known, is given twice or has no sense is refused rather than
 * left out, because a misspelt filter would otherwise answer with everything.
 */
final class Parameters {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST = 500;

    private final Map<String, List<String>> given;

    /** @throws InvalidParameterException if one is not in {@code known}, or is given twice */
    Parameters(Map<String, List<String>> given, Set<String> known) {
        this.given = given;
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                String allowed = known.isEmpty() ? "left out: there are none here" : "one of " + new TreeSet<>(known);
                throw new InvalidParameterException(name, allowed, String.join(", ", values));
            }
            if (values.size() > 1) {
                throw new InvalidParameterException(name, "given once", String.join(", ", values));
            }
        });
    }

    /** The value as it stands; an empty one counts as absent, as forms send it. */
    Optional<String> text(String name) {
        var value = given.getOrDefault(name, List.of()).stream().findFirst().map(String::strip);
        value.ifPresent(text -> {
            if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
                throw new InvalidParameterException(
                        name, "at most " + LONGEST + " characters, none of them a control character", visible(text));
            }
        });
        return value.filter(text -> !text.isEmpty());
    }

    int whole(String name, int least, int most, int otherwise) {
        return text(name)
                .map(text -> {
                    try {
                        int value = Integer.parseInt(text);
                        if (value >= least && value <= most) {
                            return value;
                        }
                    } catch (NumberFormatException e) {
                        // Answered below, like a number out of range.
                    }
                    throw new InvalidParameterException(name, "a whole number from " + least + " to " + most, text);
                })
                .orElse(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return oneOf(name, List.of("true", "false")).map(Boolean::valueOf).orElse(otherwise);
    }

    Optional<String> oneOf(String name, List<String> allowed) {
        return text(name)
                .map(text -> allowed.stream()
                        .filter(text::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidParameterException(name, "one of " + String.join(", ", allowed), text)));
    }

    DateRange days() {
        var from = day("from");
        var to = day("to");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new InvalidParameterException(
                    "to", "on or after from (" + from.get() + ")", to.get().toString());
        }
        return new DateRange(from, to);
    }

    Slice slice() {
        Optional<Position> from = text("cursor")
                .map(cursor -> Cursor.decode(cursor)
                        .orElseThrow(() -> new InvalidParameterException(
                                "cursor", "the 'next' of an earlier page, unchanged", cursor)));
        return new Slice(from, whole("limit", 1, 200, 50));
    }

    private Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                if (DAY.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException e) {
                // Answered below: 2024-02-31 has the form of a day and is none.
            }
            throw new InvalidParameterException(name, "a day like 2024-05-31", text);
        });
    }

    private static String visible(String text) {
        String start = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
