package io.github.stancewire.ingest;

import io.github.stancewire.ingest.feed.GuidPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * What may be said about one source besides its address.
 *
 * @param follow whether the entries' pages are fetched; otherwise the source's own text is all
 * @param guids by what entries are told apart
 * @param outlet name of the outlet where the source does not tell it, or tells it badly
 * @param shortest not to be asked more often than this, else by the settings
 * @param longest to be asked at least this often, else by the settings
 */
public record SourceOptions(
        boolean follow,
        GuidPolicy guids,
        Optional<String> outlet,
        Optional<Duration> shortest,
        Optional<Duration> longest) {
    public static final SourceOptions DEFAULT =
            new SourceOptions(true, GuidPolicy.LINK, Optional.empty(), Optional.empty(), Optional.empty());
}
