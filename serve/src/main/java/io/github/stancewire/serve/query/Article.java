package io.github.stancewire.serve.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its text and everything read from it.
 *
 * @param publishedAt ISO 8601 as printed
 * @param day local day published, else day received (UTC)
 * @param gone whether it was deleted where it stood
 * @param textSha256 over the UTF-8 of the text
 * @param entities in order of first mention
 * @param stances those in force, in order of their evidence
 */
public record Article(
        String id,
        int revision,
        String sourceId,
        String origin,
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
        String extractionMethod,
        String taggerVersion,
        List<String> warnings,
        String text,
        String textSha256,
        List<MentionedEntity> entities,
        List<Stance> stances) {

    public Article {
        warnings = List.copyOf(warnings);
        entities = List.copyOf(entities);
        stances = List.copyOf(stances);
    }
}
