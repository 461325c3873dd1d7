package io.github.stancewire.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.stancewire.serve.query.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A position as clients carry it: opaque, so that its inside may change. */
final class Cursor {

    private static final String FORM = "1";
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z:_-]{1,128}");

    private Cursor() {}

    static String encode(Position position) {
        String inside = FORM + "/" + position.day() + "/" + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(UTF_8));
    }

    static Optional<Position> decode(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("/", 3);
            if (parts.length != 3
                    || !parts[0].equals(FORM)
                    || !ID.matcher(parts[2]).matches()) {
                return Optional.empty();
            }
            LocalDate day = LocalDate.parse(parts[1]);
            return day.getYear() >= 0 && day.getYear() <= 9999
                    ? Optional.of(new Position(day, parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
