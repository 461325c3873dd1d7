package io.github.stancewire.analysis;

import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.language.DetectedLanguage;
import io.github.stancewire.analysis.stance.Stance;
import java.util.List;

/**
 * Everything read from a clean article. All spans count Unicode code points of its text.
 *
 * @param entities in order of first mention; mentions of kind REFERENCE are left out
 * @param stances in order of the text
 * @param warnings for example {@code language-not-analysed:fr}
 */
public record Tags(DetectedLanguage language, List<Entity> entities, List<Stance> stances, List<String> warnings) {
    public Tags {
        entities = List.copyOf(entities);
        stances = List.copyOf(stances);
        warnings = List.copyOf(warnings);
    }
}
