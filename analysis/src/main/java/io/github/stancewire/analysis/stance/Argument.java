package io.github.stancewire.analysis.stance;

import java.util.List;

/**
 * Coordinated noun phrases in one place of a clause.
 *
 * @param preposition in lower case; empty for subject and direct object
 * @param nominals never empty
 */
record Argument(String preposition, List<Nominal> nominals) {
    Argument {
        nominals = List.copyOf(nominals);
    }

    boolean isDirect() {
        return preposition.isEmpty();
    }

    int begin() {
        return nominals.get(0).begin();
    }

    int end() {
        return nominals.get(nominals.size() - 1).end();
    }
}
