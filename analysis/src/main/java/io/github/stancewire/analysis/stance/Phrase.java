package io.github.stancewire.analysis.stance;

/**
 * A run of tokens that acts as one within its clause. Positions are indexes of the sentence's tokens.
 *
 * @param begin first token
 * @param end one past the last token
 * @param head token that decides what the phrase is: the noun of a noun phrase, the full verb of a verb group
 */
record Phrase(Kind kind, int begin, int end, int head) {
    /** What a phrase is. */
    enum Kind {
        NOUN,
        VERB,
        ADJECTIVE,
        PREPOSITION,
        CONJUNCTION,
        COMMA,
        /** "that", "because", "if": a dependent clause begins. */
        SUBORDINATOR,
        /** "who", "which": a clause on the noun before begins. */
        RELATIVE,
        QUOTE,
        /** A semicolon, colon or dash. */
        STOP,
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean covers(int token) {
        return begin <= token && token < end;
    }
}
