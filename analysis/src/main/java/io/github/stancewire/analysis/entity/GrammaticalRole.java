package io.github.stancewire.analysis.entity;

/** What a name or pronoun is to its clause, as far as its neighbours tell; no parse is needed for it. */
enum GrammaticalRole {
    /** A verb follows, or it opens its sentence. */
    SUBJECT(4),
    OBJECT(2),
    /** Behind a preposition. */
    OBLIQUE(1),
    /** Before "'s". */
    POSSESSIVE(2);

    private final double salience;

    GrammaticalRole(double salience) {
        this.salience = salience;
    }

    /** How much a mention in this role brings its entity into focus. */
    double salience() {
        return salience;
    }

    /** @param to exclusive */
    static GrammaticalRole of(Words words, int from, int to) {
        if (words.together(to, from) && words.get(to).isPossessive()) {
            return POSSESSIVE;
        }
        int before = from - 1;
        while (words.together(before, from) && isModifier(words.get(before))) {
            before--;
        }
        boolean opens = !words.together(before, from);
        if (!opens && words.get(before).tag().equals("ADP")) {
            return OBLIQUE;
        }
        if (opens || verbFollows(words, to, from)) {
            return SUBJECT;
        }
        return OBJECT;
    }

    private static boolean isModifier(Word word) {
        return switch (word.tag()) {
            case "DET", "ADJ", "PROPN", "NOUN", "NUM" -> true;
            default -> false;
        };
    }

    /** Directly, or behind an adverb or an apposition between commas. */
    private static boolean verbFollows(Words words, int to, int of) {
        int at = to;
        while (words.together(at, of) && words.get(at).tag().equals("ADV")) {
            at++;
        }
        if (words.together(at, of) && words.get(at).text().equals(",")) {
            int close = at + 1;
            while (words.together(close, of) && !words.get(close).text().equals(",")) {
                close++;
            }
            at = close + 1;
        }
        return words.together(at, of) && words.get(at).isVerb();
    }
}
