package io.github.stancewire.analysis.stance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who speaks where in a sentence. What stands inside a quotation or behind "said that" is its speaker's.
 *
 * @param acts the speech acts, in order of their verbs
 * @param speakers {@code speakers[i]} are those whose words token {@code i} is; empty for the article's own
 */
record Speech(List<Act> acts, List<List<Actor>> speakers) {
    /**
     * Somebody says something.
     *
     * @param verb its token; the noun in "according to the ministry"
     * @param content the tokens that are said, as far as grammar tells
     */
    record Act(int verb, List<Actor> speakers, Set<Integer> content) {}

    static final Speech SILENCE = new Speech(List.of(), List.of());

    List<Actor> speakersAt(int token) {
        return token < speakers.size() ? speakers.get(token) : List.of();
    }

    /** The last who spoke, for a quotation that runs on. */
    List<Actor> last() {
        return acts.isEmpty() ? List.of() : acts.get(acts.size() - 1).speakers();
    }

    /**
     * @param quoted {@code quoted[i]} tells whether token {@code i} stands inside quotation marks
     * @param running who spoke in the quotation that was open when the sentence began, or just before it
     */
    static Speech read(
            SentenceView sentence,
            Grammar grammar,
            boolean[] quoted,
            ActorResolver resolver,
            StanceLexicon lexicon,
            List<Actor> running) {
        Phrases phrases = grammar.phrases();
        List<Act> acts = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            boolean says = phrases.isVerb(token) && lexicon.is("speech", sentence.lemma(token)) && !quoted[token];
            boolean according = phrases.preposition(token).equals("according to") && !quoted[token];
            List<Actor> speakers = says
                    ? resolver.sources(grammar.agents(token))
                    : according ? resolver.sources(phrases.joined(token)) : List.of();
            if (!speakers.isEmpty()) {
                Set<Integer> content = says ? said(phrases, token, sentence) : besides(phrases, token, sentence);
                acts.add(new Act(token, speakers, content));
            }
        }
        List<List<Actor>> speakers = new ArrayList<>();
        for (int token = 0; token < quoted.length; token++) {
            speakers.add(speakersAt(token, quoted[token], acts, running));
        }
        return new Speech(List.copyOf(acts), List.copyOf(speakers));
    }

    // Of acts within acts the innermost, which says least.
    private static List<Actor> speakersAt(int token, boolean quoted, List<Act> acts, List<Actor> running) {
        Act innermost = null;
        for (Act act : acts) {
            boolean inside = act.content().contains(token);
            if (inside
                    && (innermost == null
                            || act.content().size() < innermost.content().size())) {
                innermost = act;
            }
        }
        if (innermost != null) {
            return innermost.speakers();
        }
        if (!quoted) {
            return List.of();
        }
        Act nearest = null;
        for (Act act : acts) {
            if (nearest == null || Math.abs(act.verb() - token) < Math.abs(nearest.verb() - token)) {
                nearest = act;
            }
        }
        return nearest == null ? running : nearest.speakers();
    }

    // "said that ...", "accused Washington of ...", "..., the ministry said"
    private static Set<Integer> said(Phrases phrases, int verb, SentenceView sentence) {
        Set<Integer> content = new LinkedHashSet<>();
        for (int child : sentence.tree().children(verb)) {
            boolean blame = phrases.is(child, "advcl") && isOfBlame(phrases.mark(child));
            if (blame) {
                content.addAll(withoutTimes(phrases, child, sentence));
            }
            boolean told = phrases.is(child, "ccomp") || phrases.is(child, "parataxis") && phrases.isClause(child);
            if (told) {
                content.addAll(sentence.tree().subtree(child));
            }
        }
        int above = sentence.tree().head(verb);
        if (phrases.is(verb, "parataxis") && above >= 0 && phrases.isClause(above)) {
            Set<Integer> own = phrases.subtree(verb);
            for (int token : sentence.tree().subtree(above)) {
                if (!own.contains(token) && token < verb) {
                    content.add(token);
                }
            }
        }
        return content;
    }

    // "blamed the guild for its silence after Togo struck": when it was is no part of the blame.
    private static Set<Integer> withoutTimes(Phrases phrases, int clause, SentenceView sentence) {
        Set<Integer> content = phrases.subtree(clause);
        for (int token : sentence.tree().subtree(clause)) {
            if (token != clause && phrases.is(token, "advcl")) {
                content.removeAll(sentence.tree().subtree(token));
            }
        }
        return content;
    }

    private static boolean isOfBlame(String mark) {
        return mark.equals("of") || mark.equals("for") || mark.equals("that");
    }

    private static Set<Integer> besides(Phrases phrases, int speaker, SentenceView sentence) {
        Set<Integer> content = new LinkedHashSet<>();
        Set<Integer> own = phrases.subtree(speaker);
        int clause = phrases.clauseOf(sentence.tree().head(speaker));
        if (clause >= 0) {
            for (int token : sentence.tree().subtree(clause)) {
                if (!own.contains(token)) {
                    content.add(token);
                }
            }
        }
        return content;
    }
}
