package io.github.stancewire.serve.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param publishedAt ISO 8601 as printed
 * @param day local day published, else day received (UTC)
 * @param parties parties its entities act for, in order of first mention
 * @param stances number of stances in force
 */
public record ArticleSummary(
        String id,
        int revision,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String author,
        @Nullable String publishedAt,
        String publishedAtSource,
        LocalDate day,
        Instant receivedAt,
        String language,
        boolean gone,
        List<String> parties,
        long stances) {

    public ArticleSummary {
        parties = List.copyOf(parties);
    }
}
