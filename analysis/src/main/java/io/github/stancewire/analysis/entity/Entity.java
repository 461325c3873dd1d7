package io.github.stancewire.analysis.entity;

import java.util.List;
import java.util.Optional;

/**
 * Who or what a text names.
 *
 * @param id the project's own stable id: {@code country:CHN}, {@code org:NATO}, {@code person:xi-jinping}
 * @param name full name in English
 * @param party ISO 3166-1 alpha-3 or an organisation's id that it acts for on the article's date
 * @param issue true for a named plan, treaty, event, weapon or policy that a stance may have as its target; {@code party}
 *     is then its owner
 * @param mentions in order of the text; never empty
 */
public record Entity(
        String id, String name, EntityType type, Optional<String> party, boolean issue, List<Mention> mentions) {
    public Entity {
        mentions = List.copyOf(mentions);
    }
}
