package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a name before the noun of a deed is who did it, as in "Kenyan fire", and not where or to whom it was done. Immutable. */
public final class Doers {
    private static final Set<String> IN = Set.of("in", "during", "from", "because of", "by");

    private final SentenceView sentence;
    private final Phrases phrases;
    private final StanceLexicon lexicon;

    Doers(SentenceView sentence, Phrases phrases, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.lexicon = lexicon;
    }

    /** Whether a noun is a deed that kills, wounds or hinders by itself. */
    boolean isDeed(String noun) {
        return lexicon.is("struck", noun) || lexicon.is("fire", noun) || lexicon.is("hindered", noun);
    }

    /** "was killed in a Kenyan air raid": the raid, where nothing else tells who did it. */
    public List<Integer> inWhich(List<Grammar.Oblique> obliques) {
        return obliques.stream()
                .filter(oblique -> IN.contains(oblique.preposition()) && isDeed(sentence.lemma(oblique.head())))
                .map(Grammar.Oblique::head)
                .toList();
    }

    /** "Kenya's attack", "a Kenyan air raid", but not "the Nairobi bombing" or "the Kenyan embassy bombing". */
    boolean areNamedBefore(int deed) {
        if (phrases.hasChild(deed, "nmod:poss")) {
            return true;
        }
        List<SentenceView.Named> before = sentence.within(phrases.extent(deed).begin(), deed);
        if (before.isEmpty() || !before.stream().allMatch(this::acts)) {
            return false;
        }
        for (int at = before.get(before.size() - 1).end(); at < deed; at++) {
            if (!sentence.tag(at).equals("ADJ") && !lexicon.is("attack-part", sentence.lemma(at))) {
                return false;
            }
        }
        return true;
    }

    // "the US strike", but not "the Pakistan strike"
    private boolean acts(SentenceView.Named place) {
        String word = sentence.tokens().get(place.begin()).text();
        boolean abbreviation = word.equals(word.toUpperCase(Locale.ROOT));
        return place.kind() == Mention.Kind.DEMONYM
                || place.entity().type() == EntityType.ORGANIZATION
                || place.entity().type() == EntityType.COUNTRY && abbreviation;
    }
}
