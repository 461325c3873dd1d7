package io.github.stancewire.analysis.stance.clause;

import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.stance.clause.SentenceView.Named;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells of "a Kenyan was arrested" that the Kenyan is somebody and not Kenya. */
final class PrivateDemonyms {
    private static final Set<String> ONE = Set.of("a", "an", "another", "one");
    /** "the French", "the Chinese": a people. */
    private static final List<String> COLLECTIVE = List.of("ese", "sh", "ch", "ss");

    private static final Set<String> MODIFIES = Set.of("amod", "compound", "flat", "nmod:desc", "nmod:poss");
    private static final Set<String> GOES_ON = Set.of("and", "or", "-", "–");

    private PrivateDemonyms() {}

    /** Whether it is the singular demonym that a noun phrase is headed by: nobody's deeds but one's own. */
    static boolean isPrivate(Named place, List<String> words, Dependencies tree) {
        int word = place.begin();
        boolean one = place.kind() == Mention.Kind.DEMONYM && place.end() == word + 1;
        String tag = tree.tag(word);
        if (!one || tag.endsWith("S") || MODIFIES.contains(tree.relation(word)) || goesOn(word + 1, words, tree)) {
            return false;
        }
        String lower = words.get(word).toLowerCase(Locale.ROOT);
        boolean collective = COLLECTIVE.stream().anyMatch(lower::endsWith);
        boolean the = false;
        boolean aged = false;
        for (int child : tree.children(word)) {
            String part = words.get(child).toLowerCase(Locale.ROOT);
            if (child < word && ONE.contains(part)) {
                return true;
            }
            the |= child < word && part.equals("the");
            aged |= child < word && part.endsWith("-old");
        }
        return aged || the && !collective;
    }

    // "a Kenyan and a Peruvian ship", "the Kenyan-led mission", and what the parser parted from its noun.
    private static boolean goesOn(int next, List<String> words, Dependencies tree) {
        return next < words.size()
                && (GOES_ON.contains(words.get(next).toLowerCase(Locale.ROOT))
                        || tree.tag(next).startsWith("NOUN")
                        || tree.tag(next).startsWith("PROPN")
                        || tree.tag(next).startsWith("ADJ"));
    }
}
