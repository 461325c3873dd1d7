package io.github.stancewire.analysis.entity;

import java.util.Set;

/**
 * Whether a capital is meant as a place or as the government that sits there: a place where something happens in it, a
 * seat where it acts or is acted upon. Where the context does not tell, it is a place.
 */
final class CityReading {
    private static final Set<String> INSIDE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "via",
            "into",
            "within",
            "over",
            "above");
    private static final Set<String> TOWARDS = Set.of(
            "against",
            "with",
            "by",
            "between",
            "toward",
            "towards",
            "on",
            "for",
            "upon",
            "than",
            "and",
            "or",
            "but",
            "while",
            "that",
            "as",
            "anti",
            "pro",
            "if",
            "whether",
            "when",
            "because",
            "where",
            "which",
            "urge",
            "pressure",
            "like",
            "about");
    private static final Set<String> TRAVEL = Set.of(
            "visit",
            "travel",
            "fly",
            "go",
            "come",
            "return",
            "arrive",
            "leave",
            "reach",
            "tour",
            "head",
            "move",
            "flight",
            "trip",
            "way",
            "journey",
            "depart",
            "drive",
            "invite",
            "welcome",
            "near",
            "road",
            "visitor",
            "evacuate",
            "bring",
            "send",
            "take");
    private static final Set<String> TRAVEL_NOUNS =
            Set.of("visit", "trip", "flight", "tour", "journey", "return", "way", "road", "route");
    private static final Set<String> PARTS_OF_A_CITY = Set.of(
            "city",
            "street",
            "streets",
            "outskirts",
            "south",
            "north",
            "east",
            "west",
            "center",
            "suburb",
            "suburbs",
            "capital",
            "airport",
            "kilometers",
            "kilometres",
            "km",
            "miles",
            "university",
            "mayor",
            "part",
            "parts",
            "downtown",
            "bishop",
            "battle",
            "siege",
            "fall",
            "heart",
            "residents",
            "northeast",
            "northwest",
            "southeast",
            "southwest");
    private static final Set<String> HAPPENINGS = Set.of(
            "summit",
            "talks",
            "meeting",
            "conference",
            "correspondent",
            "bureau",
            "olympics",
            "airport",
            "region",
            "suburb",
            "time",
            "area",
            "street",
            "university",
            "court",
            "police",
            "metro",
            "resident",
            "residents",
            "hotel",
            "declaration",
            "suburbs",
            "embassy",
            "office",
            "zoo",
            "marathon",
            "school",
            "hospital",
            "headquarters",
            "neighborhood",
            "winter",
            "games");
    private static final Set<String> BACKING = Set.of(
            "backed",
            "led",
            "friendly",
            "aligned",
            "sponsored",
            "appointed",
            "installed",
            "controlled",
            "imposed",
            "run",
            "funded",
            "supported",
            "mediated",
            "brokered",
            "approved");

    /** What stands between the names of a list, besides commas. */
    private static final Set<String> LISTS = Set.of("and", "the");

    private static final int LONGEST_LIST = 9;

    private final Words words;

    CityReading(Words words) {
        this.words = words;
    }

    boolean isSeat(int from, int to) {
        if (isDateline(from, to)) {
            return false;
        }
        if (words.together(to, from)) {
            Word next = words.get(to);
            if (next.glue() == Word.Glue.HYPHEN) {
                return BACKING.contains(next.key()) || next.isCapitalised();
            }
            if (next.isPossessive()) {
                return !HAPPENINGS.contains(words.key(to + 1, from)) && !INSIDE.contains(words.key(from - 1, from));
            }
            if (HAPPENINGS.contains(next.key()) || next.isCapitalised() && !startsClause(from)) {
                return false;
            }
        }
        String before = words.key(from - 1, from);
        if (INSIDE.contains(before)) {
            return false;
        }
        if (before.equals("from")) {
            return isSeatAfterFrom(from);
        }
        if (before.equals("to")) {
            return !hasBefore(from, TRAVEL, 5);
        }
        if (before.equals("of")) {
            return !PARTS_OF_A_CITY.contains(words.key(from - 2, from));
        }
        if (from > 0 && words.together(from - 1, from) && isTravelVerb(from - 1)) {
            return false;
        }
        if (followedByVerb(to, from) || joinsSubject(from, to)) {
            return true;
        }
        return TOWARDS.contains(before) && !inPlaceList(from)
                || words.together(from - 1, from) && words.get(from - 1).isVerb();
    }

    /** "Riyadh, Abu Dhabi and the African Union led": the first acts as the last does. */
    private boolean joinsSubject(int from, int to) {
        boolean listed = words.together(to, from)
                && (LISTS.contains(words.key(to, from)) || words.get(to).text().equals(","));
        if (!listed || !words.startsSentence(from)) {
            return false;
        }
        boolean joined = false;
        int at = to;
        while (at < to + LONGEST_LIST && words.together(at, from) && isInList(at)) {
            joined |= words.key(at, from).equals("and");
            at++;
        }
        return joined && at > to + 1 && words.get(at - 1).isCapitalised() && followedByVerb(at, from);
    }

    private boolean isInList(int at) {
        Word word = words.get(at);
        return word.isCapitalised() || word.text().equals(",") || LISTS.contains(word.key());
    }

    private boolean startsClause(int from) {
        return words.startsSentence(from) || words.get(from - 1).text().equals(",");
    }

    /** "MOSCOW (AP) —", "HANOI, Vietnam —", "Moscow, Russia". */
    private boolean isDateline(int from, int to) {
        if (!words.together(to, from)) {
            return words.startsSentence(from);
        }
        Word next = words.get(to);
        if (next.text().equals("(")
                || next.glue() == Word.Glue.BREAK && !next.isLowerCase()
                || "—–-".contains(next.text())) {
            return words.startsSentence(from) || words.get(from).isUpperCase();
        }
        return next.text().equals(",")
                && words.together(to + 1, from)
                && words.get(to + 1).isCapitalised()
                && !followedByVerb(to + 2, from);
    }

    private boolean isSeatAfterFrom(int from) {
        if (hasBefore(from - 1, TRAVEL, 4)) {
            return false;
        }
        int noun = from - 2;
        return words.together(noun, from)
                && (words.get(noun).tag().equals("NOUN")
                        && !TRAVEL_NOUNS.contains(words.get(noun).key()));
    }

    private boolean isTravelVerb(int at) {
        return TRAVEL.contains(words.get(at).lemma())
                || TRAVEL.contains(words.get(at).key());
    }

    private boolean hasBefore(int at, Set<String> lemmas, int reach) {
        for (int back = at - 1; back >= at - reach && words.together(back, at); back--) {
            if (lemmas.contains(words.get(back).lemma())
                    || lemmas.contains(words.get(back).key())) {
                return true;
            }
        }
        return false;
    }

    private boolean followedByVerb(int to, int of) {
        int at = to;
        while (words.together(at, of) && words.get(at).tag().equals("ADV")) {
            at++;
        }
        return words.together(at, of) && words.get(at).isVerb();
    }

    /** "in Tokyo and Seoul": the second is read as the first. */
    private boolean inPlaceList(int from) {
        for (int back = from - 1; back >= from - 4 && words.together(back, from); back--) {
            String key = words.get(back).key();
            if (INSIDE.contains(key)) {
                return true;
            }
            if (!words.get(back).isCapitalised() && !key.equals("and") && !key.equals("or") && !key.equals(",")) {
                return false;
            }
        }
        return false;
    }
}
