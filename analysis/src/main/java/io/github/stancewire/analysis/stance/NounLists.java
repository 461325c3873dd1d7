package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.stance.Phrase.Kind;
import java.util.ArrayList;
import java.util.List;

/** Puts noun phrases together: what "of" attaches, and what "and" and the commas of a list join. */
final class NounLists {
    private final SentenceView sentence;
    private final List<Phrase> phrases;

    NounLists(SentenceView sentence, List<Phrase> phrases) {
        this.sentence = sentence;
        this.phrases = phrases;
    }

    /** Tells whether a noun phrase that a conjunction joins belongs to the same list. */
    interface Continuation {
        /** @param noun index of the noun phrase behind the conjunction */
        boolean continues(int noun, String preposition);
    }

    /** @param next index of the first phrase behind the argument */
    record Read(Argument argument, int next) {}

    /** Reads the coordinated noun phrases that begin at {@code at}. */
    Read read(int at, String preposition, Continuation list) {
        List<Nominal> nominals = new ArrayList<>();
        int next = at;
        while (true) {
            int after = takeNominal(next, nominals);
            int join = conjunction(after, preposition, list);
            if (join < 0 || !list.continues(join, preposition)) {
                return new Read(new Argument(preposition, nominals), after);
            }
            next = join;
        }
    }

    boolean startsAt(int at) {
        return nounAt(at) < phrases.size() && phrases.get(nounAt(at)).is(Kind.NOUN);
    }

    // A quotation mark may stand before the noun: accused Washington of "sheer hegemony".
    int nounAt(int at) {
        return at < phrases.size() && phrases.get(at).is(Kind.QUOTE) ? at + 1 : at;
    }

    private int takeNominal(int at, List<Nominal> nominals) {
        Phrase noun = phrases.get(at);
        List<Phrase> of = new ArrayList<>();
        int next = at + 1;
        while (next + 1 < phrases.size()
                && phrases.get(next).is(Kind.PREPOSITION)
                && sentence.lower(phrases.get(next).head()).equals("of")
                && startsAt(next + 1)) {
            of.add(phrases.get(nounAt(next + 1)));
            next = nounAt(next + 1) + 1;
            // "relations of China and Russia": names joined after "of" stay together.
            while (next + 1 < phrases.size()
                    && phrases.get(next).is(Kind.CONJUNCTION)
                    && phrases.get(next + 1).is(Kind.NOUN)
                    && sentence.isNamed(phrases.get(next + 1).head())
                    && sentence.isNamed(of.get(of.size() - 1).head())
                    && !isOf(next + 2)
                    && !isVerb(next + 2)) {
                of.add(phrases.get(next + 1));
                next += 2;
            }
        }
        nominals.add(new Nominal(noun, of));
        return next;
    }

    private boolean isOf(int at) {
        return at < phrases.size() && sentence.lower(phrases.get(at).head()).equals("of");
    }

    boolean isVerb(int at) {
        return at < phrases.size() && phrases.get(at).is(Kind.VERB);
    }

    /** Index of the noun phrase that a conjunction or a list's comma joins at {@code at}; -1 where none does. */
    private int conjunction(int at, String preposition, Continuation list) {
        int next = at;
        if (next < phrases.size() && phrases.get(next).is(Kind.COMMA) && commaInList(next, preposition, list)) {
            next++;
        }
        if (next < phrases.size() && phrases.get(next).is(Kind.CONJUNCTION)) {
            next++;
        }
        if (next < phrases.size()
                && phrases.get(next).is(Kind.OTHER)
                && sentence.lower(phrases.get(next).head()).equals("both")) {
            next++;
        }
        return next > at && next < phrases.size() && phrases.get(next).is(Kind.NOUN) ? next : -1;
    }

    // A comma joins only in a list that ends with "and", or between countries that open a headline: otherwise it opens
    // an apposition.
    private boolean commaInList(int comma, String preposition, Continuation list) {
        if (comma == 1 && isCountry(0) && isCountry(2) && isVerb(3)) {
            return true;
        }
        for (int i = comma + 1; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.is(Kind.CONJUNCTION)) {
                return i + 1 < phrases.size() && phrases.get(i + 1).is(Kind.NOUN) && list.continues(i + 1, preposition);
            }
            boolean inside = phrase.is(Kind.NOUN) || phrase.is(Kind.COMMA);
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    private boolean isCountry(int at) {
        if (at >= phrases.size()) {
            return false;
        }
        Phrase phrase = phrases.get(at);
        return sentence.named().stream()
                .anyMatch(place -> place.begin() == phrase.begin()
                        && place.end() == phrase.end()
                        && place.entity().type() == EntityType.COUNTRY);
    }
}
