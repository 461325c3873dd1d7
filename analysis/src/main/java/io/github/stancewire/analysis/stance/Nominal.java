package io.github.stancewire.analysis.stance;

import java.util.List;

/**
 * A noun phrase with what "of" attaches to it: "the president of Iran".
 *
 * @param phrase the noun phrase
 * @param of noun phrases after "of", coordinated; mostly empty
 */
record Nominal(Phrase phrase, List<Phrase> of) {
    Nominal {
        of = List.copyOf(of);
    }

    int begin() {
        return phrase.begin();
    }

    int end() {
        return of.isEmpty() ? phrase.end() : of.get(of.size() - 1).end();
    }
}
