package io.github.stancewire.serve.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something an article names.
 *
 * @param party what it acts for on the article's date
 */
public record MentionedEntity(
        String id, String name, String type, @Nullable String party, List<Mention> mentions) {

    public MentionedEntity {
        mentions = List.copyOf(mentions);
    }

    /** A place in the text, in Unicode code points, end exclusive. */
    public record Mention(int begin, int end) {}
}
