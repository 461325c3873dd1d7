package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.language.AnnotatedText;
import java.util.List;
import java.util.Optional;

/** Finds the stances of an article. Implementations are pure and thread-safe. */
public interface StanceCoder {
    /**
     * @param entities the article's entities, with the places that name them
     * @param outlet who published the article, source of the stances in its own voice
     * @return stances in order of the text; empty for a language that is not analysed
     */
    List<Stance> code(AnnotatedText text, List<Entity> entities, Optional<String> outlet);
}
