package io.github.stancewire.analysis.stance.speech;

import io.github.stancewire.analysis.entity.OrganizationSorts;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.List;

/**
 * News media in a sentence. What they report without naming who said so has no speaker; only where they write in their own name do they
 * speak. Immutable.
 */
final class Carriers {
    private final SentenceView sentence;
    private final Phrases phrases;
    private final StanceLexicon lexicon;

    Carriers(SentenceView sentence, Phrases phrases, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.lexicon = lexicon;
    }

    /** Whether all of some noun phrases are news media. */
    boolean are(List<Integer> heads) {
        return !heads.isEmpty() && heads.stream().allMatch(this::isMedium);
    }

    private boolean isMedium(int head) {
        boolean named = sentence.allAt(head).stream()
                .anyMatch(place -> OrganizationSorts.isMedium(place.entity().id()));
        // "the Fars news agency", "state media outlets", "a press service"
        boolean ofNews =
                head > 0 && phrases.is(head - 1, "compound") && isNews(sentence.lower(head - 1)) && !isPerson(head);
        return named || ofNews || sentence.namedAt(head).isEmpty() && lexicon.is("medium", sentence.lemma(head));
    }

    private static boolean isNews(String word) {
        return word.equals("news") || word.equals("media") || word.equals("press");
    }

    private boolean isPerson(int head) {
        return lexicon.is("office", sentence.lemma(head));
    }

    /** Whether a medium that says something by a verb only passes it on: "reported", but not "wrote in an editorial". */
    boolean onlyCarry(int verb) {
        boolean own = sentence.tree().children(verb).stream().anyMatch(this::isEditorial);
        return !own && lexicon.is("carry", sentence.lemma(verb));
    }

    private boolean isEditorial(int child) {
        return phrases.relation(child).startsWith("obl") && lexicon.is("editorial", sentence.lemma(child))
                || phrases.is(child, "nsubj") && lexicon.is("editorial", sentence.lemma(child));
    }
}
