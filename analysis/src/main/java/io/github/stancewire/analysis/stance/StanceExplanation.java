package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.List;
import java.util.Optional;

/**
 * How a text was read for stances, for people: the same stances as {@link StanceCoder#code} gives, with what led to them.
 *
 * @param sport true when the text is a report of sport, in which no stance is looked for
 * @param sentences in order of the text
 */
public record StanceExplanation(boolean sport, List<Read> sentences) {
    public StanceExplanation {
        sentences = List.copyOf(sentences);
    }

    /**
     * How a sentence was read. Spans count {@code char} units of the whole text.
     *
     * @param sentence as far as it was parsed
     * @param tree made after the tags were mended, its word {@code i} being the sentence's token {@code i}; empty where the sentence
     *     can hold no stance and was not parsed
     * @param sport true when it tells of a match, and no stance was looked for
     * @param named places that name entities
     * @param meant other words that stand for somebody
     * @param said parts that are somebody's words
     * @param stances in order of their evidence
     * @param silent predicates that the lexicon knows and that made no stance
     */
    public record Read(
            Sentence sentence,
            Optional<Dependencies> tree,
            boolean sport,
            List<Place> named,
            List<Place> meant,
            List<Place> said,
            List<Stance> stances,
            List<Silent> silent) {
        public Read {
            named = List.copyOf(named);
            meant = List.copyOf(meant);
            said = List.copyOf(said);
            stances = List.copyOf(stances);
            silent = List.copyOf(silent);
        }

        /** A sentence that can hold no stance: it has no word that the lexicon knows, or too few who may be its sides. */
        public static Read unparsed(Sentence sentence) {
            return new Read(sentence, Optional.empty(), false, List.of(), List.of(), List.of(), List.of(), List.of());
        }

        /** Whether there is nothing to tell of it. */
        public boolean isEmpty() {
            return named.isEmpty() && meant.isEmpty() && stances.isEmpty() && silent.isEmpty();
        }
    }

    /**
     * A place and those whom it is about.
     *
     * @param note how or when, for people; may be empty
     */
    public record Place(Span span, List<Actor> actors, String note) {
        public Place {
            actors = List.copyOf(actors);
        }
    }

    /** A predicate without a stance, and why. */
    public record Silent(String predicate, String reason) {}
}
