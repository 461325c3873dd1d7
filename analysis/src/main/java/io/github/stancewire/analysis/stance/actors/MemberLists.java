package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.clause.SentenceView.Named;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who belongs to the groups of a sentence by a list of names, told by words alone: "three countries (Kenya, Mali and Chad)", "Three
 * states signed it: Kenya, Mali and Chad." Immutable.
 */
final class MemberLists {
    private static final Set<String> LINKS = Set.of(",", "and", "&", "the");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final String COLON = ":";
    private static final Set<String> OPENING = Set.of(COLON, "(", ",", "-", "–", "—", "--");
    private static final Set<String> QUALIFYING = Set.of("ADJ", "NOUN", "NUM", "DET", "PROPN");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "both");
    /** Words between what counts a group and its noun. */
    private static final int NEAR = 4;
    /** Words between two items of a list. */
    private static final int FARTHEST = 7;

    private final List<Token> tokens;
    private final StanceLexicon lexicon;
    /** Members by the token of their group's noun. */
    private final Map<Integer, List<Named>> members = new HashMap<>();

    /** @param names who is named, in order */
    MemberLists(List<Token> tokens, List<Named> names, StanceLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        List<Named> items = names.stream().filter(name -> !qualifies(name)).toList();
        for (int first = 0; first < items.size(); ) {
            int last = first;
            while (last + 1 < items.size() && areLinked(items.get(last), items.get(last + 1))) {
                last++;
            }
            if (last > first) {
                read(items.subList(first, last + 1));
            }
            first = last + 1;
        }
    }

    /** Members by the token of their group's noun. */
    Map<Integer, List<Named>> all() {
        return members;
    }

    /** Members of the group that a noun means; empty where nothing lists them. */
    List<Named> of(int noun) {
        return members.getOrDefault(noun, List.of());
    }

    private void read(List<Named> list) {
        int opening = list.get(0).begin() - 1;
        while (opening >= 0 && !OPENING.contains(word(opening)) && isQualifier(opening)) {
            opening--;
        }
        int group = group(opening, list.get(list.size() - 1).end());
        if (group >= 0 && list.stream().allMatch(MemberLists::isParty)) {
            members.putIfAbsent(group, List.copyOf(list));
        }
    }

    private int group(int opening, int closing) {
        String before = word(opening);
        String behind = word(closing);
        boolean ends = closing >= tokens.size() || behind.equals(".");
        if (before.equals(COLON)) {
            return ends ? firstGroup(opening) : -1;
        }
        boolean enclosed = before.equals("(") && behind.equals(")")
                || before.equals(",") && (behind.equals(",") || ends) && isCounted(opening - 1)
                || DASHES.contains(before) && (DASHES.contains(behind) || ends);
        return enclosed && isGroup(opening - 1) ? opening - 1 : -1;
    }

    private int firstGroup(int end) {
        for (int at = 0; at < end; at++) {
            if (isGroup(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isGroup(int at) {
        return at >= 0
                && lexicon.is("group", tokens.get(at).lemma())
                && !tokens.get(at).lemma().equals(word(at));
    }

    // "the three states, Kenya, Mali and Chad", but "African states, Mexico and Peru" are more than two
    private boolean isCounted(int noun) {
        for (int at = noun - 1; at >= Math.max(0, noun - NEAR); at--) {
            if (tokens.get(at).tag().equals("NUM") || DEFINITE.contains(word(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParty(Named name) {
        EntityType type = name.entity().type();
        return (type == EntityType.COUNTRY || type == EntityType.ORGANIZATION) && name.kind() != Mention.Kind.DEMONYM;
    }

    // "Kenya, and neighbouring African Union member Mali": links first, then what is said of the second.
    private boolean areLinked(Named one, Named other) {
        int at = one.end();
        while (at < other.begin() && LINKS.contains(word(at))) {
            at++;
        }
        boolean linked = at > one.end();
        while (at < other.begin() && isQualifier(at)) {
            at++;
        }
        return linked && at == other.begin() && other.begin() - one.end() <= FARTHEST;
    }

    private boolean isQualifier(int at) {
        return word(at).equals("the")
                || word(at).equals("-")
                || word(at).endsWith("ing")
                || QUALIFYING.contains(tokens.get(at).tag());
    }

    // The "NATO" of "NATO member Norway" and "NATO-member Norway".
    private boolean qualifies(Named name) {
        int next = word(name.end()).equals("-") ? name.end() + 1 : name.end();
        boolean oneWord =
                word(name.end() - 1).contains("-") && !name.entity().name().contains("-");
        return oneWord || lexicon.is("group", word(next)) || name.kind() == Mention.Kind.DEMONYM;
    }

    private String word(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
