package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.SourceOptions;
import io.github.stancewire.ingest.feed.GuidPolicy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What OPML has no place for, in attributes of our own: other programs pass over them, and a list survives its way out and in.
 * Pure.
 */
final class OwnAttributes {
    static final String PREFIX = "stancewire";
    static final String NAMESPACE = "urn:stancewire:opml";

    private OwnAttributes() {}

    /** Only what differs from what is understood without saying. */
    static Map<String, String> of(CatalogueEntry entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        SourceOptions options = entry.options();
        put("paused", entry.paused() ? Optional.of("true") : Optional.empty(), attributes);
        put("outlet", options.outlet(), attributes);
        put("follow", options.follow() ? Optional.empty() : Optional.of("false"), attributes);
        Optional<GuidPolicy> guids =
                Optional.of(options.guids()).filter(policy -> policy != SourceOptions.DEFAULT.guids());
        put("guids", guids.map(policy -> policy.name().toLowerCase(Locale.ROOT)), attributes);
        put("shortest", options.shortest().map(Pauses::written), attributes);
        put("longest", options.longest().map(Pauses::written), attributes);
        return attributes;
    }

    /** @param values of attributes, by their whole names */
    static boolean isPaused(Function<String, Optional<String>> values) {
        return value("paused", values).filter("true"::equals).isPresent();
    }

    /** @throws IllegalArgumentException with one line for people, if one is none */
    static SourceOptions options(Function<String, Optional<String>> values) {
        return new SourceOptions(
                value("follow", values).filter("false"::equals).isEmpty(),
                value("guids", values).map(OwnAttributes::guids).orElse(SourceOptions.DEFAULT.guids()),
                value("outlet", values),
                value("shortest", values).map(OwnAttributes::pause),
                value("longest", values).map(OwnAttributes::pause));
    }

    private static GuidPolicy guids(String word) {
        try {
            return GuidPolicy.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + ":guids is link, guid or words; it was " + word, e);
        }
    }

    private static Duration pause(String text) {
        return Pauses.read(text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is no time from 1s to 30d, such as 5m or 6h"));
    }

    private static Optional<String> value(String name, Function<String, Optional<String>> values) {
        return values.apply(PREFIX + ":" + name);
    }

    private static void put(String name, Optional<String> value, Map<String, String> attributes) {
        value.ifPresent(text -> attributes.put(PREFIX + ":" + name, text));
    }
}
