package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.language.EnglishLemmas;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.actors.Antecedents;
import io.github.stancewire.analysis.stance.actors.NamedActors;
import io.github.stancewire.analysis.stance.clause.Quotations;
import io.github.stancewire.analysis.stance.clause.SentenceView.EntityMention;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the words of a sentence alone tell of whether anybody needs its tree, for parsing takes longer than everything else. Immutable.
 *
 * @param acting sides of those named, or told to own what is named, who may hold a stance
 * @param actedUpon the same and the issues named: whom a stance may be about
 * @param shows whether the lexicon knows one of its words
 * @param judges whether one of its words judges by itself
 * @param refers whether one of its words may stand for somebody whom a sentence before names, or who speaks
 * @param speaks whether it tells who says something
 * @param answers whether it names somebody and what may have been done to him in a sentence before
 */
record Telling(
        Set<String> acting,
        Set<String> actedUpon,
        boolean shows,
        boolean judges,
        boolean refers,
        boolean speaks,
        boolean answers) {
    private static final Set<String> REFERRING = Set.of(
            "it", "its", "they", "them", "their", "he", "him", "his", "she", "her", "we", "us", "our", "this", "these",
            "both");

    /** "the small island nation" */
    private static final int FARTHEST_THE = 3;

    /** @param quoted whether any of it stands inside quotation marks, so that who speaks may be one side */
    static Telling of(
            Sentence sentence,
            List<EntityMention> mentions,
            boolean quoted,
            StanceLexicon lexicon,
            Antecedents antecedents) {
        List<Actor> named = new ArrayList<>();
        Set<String> words = new HashSet<>();
        boolean judges = false;
        boolean refers = quoted;
        boolean speaks = false;
        boolean answers = false;
        int sinceThe = sentence.tokens().size();
        for (Token token : mentions.isEmpty() ? List.<Token>of() : sentence.tokens()) {
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            String word = token.text().toLowerCase(Locale.ROOT);
            words.add(lemma);
            words.add(word);
            // "and the states condemned Chile": the tagger may take it for an adjective, which is mended only before it
            // is parsed.
            if (word.endsWith("ed") && !token.tag().equals("VERB")) {
                words.add(EnglishLemmas.shared().lemma(word, "VERB"));
            }
            sinceThe = word.equals("the") ? 0 : sinceThe + 1;
            judges |= lexicon.judgement(lemma)
                    .filter(StanceLexicon.Judgement::strong)
                    .isPresent();
            refers |= REFERRING.contains(word)
                    || Quotations.isMark(word)
                    || sinceThe == 1 && (lexicon.is("state-body", lemma) || lexicon.is("office", lemma))
                    || sinceThe <= FARTHEST_THE && lexicon.is("country-noun", word);
            speaks |= lexicon.is("speech", lemma);
            answers |= lexicon.namesDeed(token.lemma()) || lexicon.is("retaliation", token.lemma());
            if (token.tag().equals("NOUN")) {
                named.addAll(antecedents.all(lemma));
            }
        }
        mentions.forEach(
                mention -> NamedActors.actor(mention.entity(), mention.kind()).ifPresent(named::add));
        return new Telling(
                sides(named.stream().filter(actor -> actor.issue().isEmpty())),
                sides(named.stream()),
                lexicon.knowsAny(words),
                judges,
                refers,
                speaks,
                answers);
    }

    private static Set<String> sides(Stream<Actor> actors) {
        return actors.map(Actor::side).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether it may hold a stance.
     *
     * @param others for whom what refers to a sentence before may stand
     */
    boolean holds(Stream<Actor> others) {
        if (!mayHold()) {
            return false;
        }
        if (judges || namesTwo()) {
            return true;
        }
        Set<String> sides = new HashSet<>(actedUpon);
        others.map(Actor::side).forEach(sides::add);
        return sides.size() > 1;
    }

    /** Whether it may hold a stance if what refers to a sentence before stands for the right ones. */
    boolean mayHold() {
        return isKnown() && (judges || refers || namesTwo());
    }

    private boolean namesTwo() {
        return actedUpon.size() > 1 && !acting.isEmpty();
    }

    /** Whether it names somebody and the lexicon knows one of its words. */
    boolean isKnown() {
        return shows && !actedUpon.isEmpty();
    }

    /** Whether anything may be told in it by itself or of what is told before it. */
    boolean mayBeRead() {
        return answers || mayHold();
    }

    /** Whether its tree tells better than its words whom a sentence behind it means that refers to it. */
    boolean introduces() {
        return actedUpon.size() > 1 || !actedUpon.isEmpty() && (speaks || mayHold());
    }
}
