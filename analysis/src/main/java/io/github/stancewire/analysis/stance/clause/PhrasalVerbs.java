package io.github.stancewire.analysis.stance.clause;

import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.List;

/** Verbs that only their further words tell, where the lexicon knows them together: "push back", "hold * responsible". Immutable. */
public final class PhrasalVerbs {
    /** How many tokens behind a verb its second part may stand. */
    private static final int FARTHEST = 10;

    private final SentenceView sentence;
    private final StanceLexicon lexicon;

    public PhrasalVerbs(SentenceView sentence, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    /** The verb as the lexicon knows it with its further words; its lemma where it knows none of them. */
    public String verb(int token) {
        String lemma = sentence.lemma(token);
        for (List<String> rest : lexicon.particles(lemma)) {
            if (end(token, rest) > token) {
                return lemma + " " + String.join(" ", rest);
            }
        }
        return lemma;
    }

    /** The last word of {@link #verb}. */
    public int last(int token) {
        return lexicon.particles(sentence.lemma(token)).stream()
                .mapToInt(rest -> end(token, rest))
                .filter(end -> end > token)
                .findFirst()
                .orElse(token);
    }

    /** The last of the words that must stand behind a verb; the verb itself where they do not. */
    private int end(int verb, List<String> rest) {
        int gap = rest.indexOf(StanceLexicon.GAP);
        if (gap < 0) {
            return follows(verb, rest) ? verb + rest.size() : verb;
        }
        if (!follows(verb, rest.subList(0, gap))) {
            return verb;
        }
        List<String> apart = rest.subList(gap + 1, rest.size());
        for (int at = verb + gap; at < Math.min(sentence.size() - apart.size(), verb + FARTHEST); at++) {
            // Behind the object, or where it stood: "held the ministry responsible", "was held responsible".
            if (follows(at, apart) && hangsOn(at + apart.size(), verb)) {
                return at + apart.size();
            }
        }
        return verb;
    }

    private boolean follows(int head, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!sentence.lower(head + 1 + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    // The parser may hang it on the object.
    private boolean hangsOn(int word, int verb) {
        int above = sentence.tree().head(word);
        return above == verb || above > verb && sentence.tree().head(above) == verb;
    }
}
