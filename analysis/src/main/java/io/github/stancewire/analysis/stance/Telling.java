package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.SentenceView.EntityMention;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which sentences may hold a stance, for parsing takes longer than everything else: those with a word that the lexicon knows, and with
 * two sides named, or one beside something that may stand for another. Pure.
 */
final class Telling {
    private static final Set<String> REFERRING = Set.of(
            "it", "its", "they", "them", "their", "he", "him", "his", "she", "her", "we", "us", "our", "this", "these",
            "both");

    private Telling() {}

    static boolean may(Sentence sentence, List<EntityMention> mentions, StanceLexicon lexicon) {
        long sides = mentions.stream()
                .map(EntityMention::entity)
                .filter(entity -> entity.type() != EntityType.OTHER || entity.issue())
                .map(Telling::side)
                .distinct()
                .count();
        if (sides == 0) {
            return false;
        }
        boolean known = false;
        boolean refers = sides > 1;
        for (Token token : sentence.tokens()) {
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean strong = lexicon.judgement(lemma)
                    .filter(StanceLexicon.Judgement::strong)
                    .isPresent();
            known |= lexicon.knows(lemma) || lexicon.knows(word);
            refers |= strong || REFERRING.contains(word) || Quotations.isMark(word) || lexicon.is("speech", lemma);
            if (known && refers) {
                return true;
            }
        }
        return false;
    }

    private static String side(Entity entity) {
        return entity.issue() ? entity.id() : entity.party().orElse(entity.id());
    }
}
