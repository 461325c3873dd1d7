package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.clause.SentenceView.Named;
import io.github.stancewire.analysis.stance.lexicon.CompoundWords;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.List;
import java.util.Set;

/** Which names before a noun tell whose it is: "Kenyan ships", but not "Kenyan-born poet" or "Kenya policy". Immutable. */
final class Attributes {
    private static final Set<String> ORIGINS = Set.of(
            "born",
            "based",
            "era",
            "made",
            "held",
            "occupied",
            "built",
            "speaking",
            "controlled",
            "administered",
            "ruled",
            "style",
            "educated",
            "wide",
            "bound");

    private static final Set<String> HELD = Set.of("controlled", "held", "administered", "ruled");

    /** What may be named after the country that it is about. */
    private static final Set<String> MATTERS = Set.of(
            "policy",
            "strategy",
            "approach",
            "crisis",
            "envoy",
            "expert",
            "file",
            "debate",
            "question",
            "issue",
            "trip");
    /** Longest of the abbreviations that stand for an adjective: "U.S. policy". */
    private static final int SHORT = 4;

    private final SentenceView sentence;
    private final Phrases phrases;
    private final StanceLexicon lexicon;

    Attributes(SentenceView sentence, Phrases phrases, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.lexicon = lexicon;
    }

    /** In order. */
    List<Named> owning(int head) {
        return sentence.within(phrases.extent(head).begin(), head).stream()
                .filter(place -> !isMatter(place, head))
                .filter(place -> !isBacker(place) || isHeld(place) && lexicon.is("victim", sentence.lemma(head)))
                .toList();
    }

    /** Whether a name tells who holds the ground that a noun phrase means: "miles of Kenyan-held terrain". */
    boolean isHeldGround(int head) {
        Set<Integer> phrase = phrases.subtree(head);
        return sentence.named().stream()
                .anyMatch(place -> phrase.contains(place.begin())
                        && sentence.lower(place.end()).equals("-")
                        && isHeld(place));
    }

    // "a quarrel over Ghana policy" is not Ghana's, but "US policy" is the United States'.
    private boolean isMatter(SentenceView.Named place, int head) {
        return place.kind() == Mention.Kind.NAME
                && place.entity().type() == EntityType.COUNTRY
                && place.end() == head
                && sentence.lower(head - 1).length() > SHORT
                && MATTERS.contains(sentence.lemma(head));
    }

    // "struck Kenyan-held territory": as good as Kenya's.
    private boolean isHeld(Named place) {
        return HELD.contains(sentence.lower(place.end() + 1));
    }

    // "Russian-backed forces" are not Russia's, nor is a "Jordanian-born" man Jordan's.
    private boolean isBacker(Named place) {
        String word = sentence.lower(place.end() + 1);
        return sentence.lower(place.end()).equals("-")
                && (CompoundWords.BACKED.contains(word) || ORIGINS.contains(word));
    }
}
