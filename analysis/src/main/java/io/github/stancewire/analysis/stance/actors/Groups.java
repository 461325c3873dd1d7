package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is told to belong to a group: "several countries, including Kenya and Mali", "the leaders of Kenya and Mali". Immutable. */
final class Groups {
    private static final Set<String> NAMING = Set.of("including", "such as", "among them", "notably");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "all", "both");
    private static final Set<String> HANGING = Set.of("nmod", "conj", "appos", "obl");

    private final SentenceView sentence;
    private final Phrases phrases;
    private final StanceLexicon lexicon;
    private final MemberLists lists;

    Groups(SentenceView sentence, Phrases phrases, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.lists = new MemberLists(sentence.tokens(), sentence.named(), lexicon);
    }

    /** Heads of the noun phrases that name members of a group, wherever the parser puts them; empty where nobody is named. */
    List<Integer> members(int head) {
        List<Integer> members = new ArrayList<>();
        lists.of(head).forEach(name -> members.add(name.end() - 1));
        for (int child : sentence.tree().children(head)) {
            boolean naming = HANGING.contains(phrases.relation(child)) && NAMING.contains(phrases.preposition(child));
            if (naming && child > head && phrases.hasChild(child, "case")) {
                members.addAll(phrases.joined(child));
            }
        }
        return members;
    }

    /** Whether a list in the sentence names the members of a group. */
    boolean isListed(int head) {
        return !lists.of(head).isEmpty();
    }

    /** Whether a noun means a group of which the text may tell elsewhere who belongs to it: "the three states", "Kenya's allies". */
    boolean mayBeKnown(int head) {
        String noun = sentence.lemma(head);
        int begin = phrases.extent(head).begin();
        return sentence.form(head).equals("NNS")
                && lexicon.is("group", noun)
                && (DEFINITE.contains(sentence.lower(begin)) || lexicon.is("partner", noun));
    }

    /** Whether a plural that one name stands for means others as well: the "leaders" of "the leaders of Kenya and Mali". */
    boolean isOfSeveral(int head) {
        return sentence.form(head).equals("NNS")
                && sentence.tree().children(head).stream()
                        .anyMatch(child -> phrases.is(child, "nmod")
                                && phrases.preposition(child).equals("of")
                                && phrases.joined(child).size() > 1);
    }
}
