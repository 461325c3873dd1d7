package io.github.stancewire.ingest.feed;

import io.github.stancewire.schemas.identity.CanonicalUrl;
import io.github.stancewire.schemas.identity.Sha256;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By what the entries of one feed are known from one look to the next: the canonical form of the link, else the guid, else
 * the words. Guids change with every answer of some feeds, and are the same for all entries of others; links are not.
 */
final class EntryKeys {
    private static final int HASH_DIGITS = 16;

    /** Guids that more than one entry without a link has, with different words. */
    private final Set<String> ambiguous = new HashSet<>();

    private final GuidPolicy policy;

    EntryKeys(List<ParsedFeed.Entry> entries, GuidPolicy policy) {
        this.policy = policy;
        Map<String, String> words = new HashMap<>();
        for (ParsedFeed.Entry entry : entries) {
            if (policy == GuidPolicy.GUID || url(entry).isEmpty()) {
                entry.guid().ifPresent(guid -> {
                    String before = words.putIfAbsent(guid, words(entry));
                    if (before != null && !before.equals(words(entry))) {
                        ambiguous.add(guid);
                    }
                });
            }
        }
    }

    String of(ParsedFeed.Entry entry) {
        if (policy == GuidPolicy.WORDS) {
            return words(entry);
        }
        if (policy == GuidPolicy.GUID) {
            return guid(entry).or(() -> url(entry).map(URI::toString)).orElseGet(() -> words(entry));
        }
        return url(entry).map(URI::toString).or(() -> guid(entry)).orElseGet(() -> words(entry));
    }

    /**
     * The address of the entry's own page, in canonical form. The address of a whole site is none: feeds that give it to
     * all their entries are a known mistake, and would become one article.
     */
    static Optional<URI> url(ParsedFeed.Entry entry) {
        return entry.link()
                .flatMap(link -> CanonicalUrl.of(link.toString()))
                .filter(link -> !link.getRawPath().equals("/") || link.getRawQuery() != null);
    }

    /** What identifies the article inside the feed; empty where its address does, or nothing but its bytes. */
    Optional<String> inSource(ParsedFeed.Entry entry) {
        return switch (policy) {
            case LINK -> url(entry).isPresent() ? Optional.empty() : guid(entry);
            case GUID -> guid(entry);
            case WORDS -> Optional.of(words(entry));
        };
    }

    /** The guid, with a hash of the words where it does not tell entries apart. */
    private Optional<String> guid(ParsedFeed.Entry entry) {
        return entry.guid()
                .map(guid ->
                        ambiguous.contains(guid) ? guid + " " + words(entry).substring(0, HASH_DIGITS) : guid);
    }

    private static String words(ParsedFeed.Entry entry) {
        return Sha256.of(entry.title().orElse("") + "\n" + entry.body().orElse(""));
    }
}
