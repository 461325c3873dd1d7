package io.github.stancewire.analysis.stance.lexicon;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that show a stance inside one noun phrase: "backed" in "Iranian-backed militia", "ally" in "its ally Syria". */
public final class CompoundWords {
    /** What stands behind a name and a hyphen. */
    public static final Set<String> BACKED = Set.of(
            "backed",
            "supported",
            "sponsored",
            "funded",
            "armed",
            "trained",
            "allied",
            "aligned",
            "equipped",
            "financed");
    /** What a friend is called, by its lemma. */
    public static final Set<String> ALLIES = Set.of("ally", "partner", "friend");
    /** What an adversary is called, by its lemma. */
    public static final Set<String> RIVALS =
            Set.of("rival", "adversary", "enemy", "foe", "archrival", "arch-rival", "archenemy", "opponent");
    /** All of these, and what stands before a hyphen and a name. */
    static final Set<String> TELLING = Stream.of(BACKED, ALLIES, RIVALS, Set.of("pro", "anti"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private CompoundWords() {}
}
