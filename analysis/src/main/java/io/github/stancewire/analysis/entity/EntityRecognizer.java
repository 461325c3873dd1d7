package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.language.AnnotatedText;
import java.time.LocalDate;
import java.util.List;

/** Finds names and links them. Implementations are pure and thread-safe. */
public interface EntityRecognizer {
    /**
     * @param asOf the day by which roles are read
     * @return entities in order of first mention; mentions of different entities do not overlap, save that one span may be a
     *     REFERENCE of several ("the two countries"). A person known by a role alone ("the US president") has ROLE mentions
     *     that cover the title only, beside the country's own mention.
     */
    List<Entity> recognize(AnnotatedText text, LocalDate asOf);
}
