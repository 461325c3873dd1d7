package io.github.stancewire.analysis.syntax;

import java.util.List;

/**
 * The words of a sentence as features see them: hashes and classes, computed once and shared by tagger, parser and
 * labeller. Arrays are longer than the sentence by {@value #PADDING}; what lies behind it is zero. Confined to the call that makes it.
 */
final class Forms {
    static final int PADDING = 4;

    /** Beginnings and ends of words are looked at; more than this of one word says nothing. */
    private static final int LONGEST_WORD = 40;

    private static final int COMMA = Mix.end(Mix.with(1, ','));

    final int size;
    /** The word in lower case, its digits alike. */
    final int[] lower;
    /** The same for a known word; for others their ending and shape. */
    final int[] word;
    /** Hashes of the last one, two, three and four letters, and the first one, two and three; 0 where the word is shorter. */
    final int[][] endings = new int[4][];

    final int[][] beginnings = new int[3][];
    final int[] shape;
    /** Hash of the tags that the word had in training; 0 when unknown. */
    final int[] tags;
    /** Class of the word, from unlabelled text, fine and coarse; 0 when it has none. */
    final int[] fine;

    final int[] coarse;

    private Forms(int size) {
        this.size = size;
        int length = size + PADDING;
        this.lower = new int[length];
        this.word = new int[length];
        this.shape = new int[length];
        this.tags = new int[length];
        this.fine = new int[length];
        this.coarse = new int[length];
        for (int i = 0; i < endings.length; i++) {
            endings[i] = new int[length];
        }
        for (int i = 0; i < beginnings.length; i++) {
            beginnings[i] = new int[length];
        }
    }

    static Forms of(List<String> words, Lexicon lexicon) {
        Forms forms = new Forms(words.size());
        boolean loud = isLoud(words);
        char[] letters = new char[LONGEST_WORD];
        for (int i = 0; i < forms.size; i++) {
            forms.put(i, words.get(i), letters, loud, lexicon);
        }
        return forms;
    }

    private void put(int i, String printed, char[] letters, boolean loud, Lexicon lexicon) {
        int length = Math.min(printed.length(), LONGEST_WORD);
        for (int j = 0; j < length; j++) {
            letters[j] = plain(printed.charAt(j));
        }
        int whole = length;
        for (int j = 0; j < length; j++) {
            whole = Mix.with(whole, letters[j]);
        }
        lower[i] = Mix.end(whole);
        int ending = 17;
        for (int j = 0; j < endings.length && j < length; j++) {
            ending = Mix.with(ending, letters[length - 1 - j]);
            endings[j][i] = ending;
        }
        int beginning = 19;
        for (int j = 0; j < beginnings.length && j < length; j++) {
            beginning = Mix.with(beginning, letters[j]);
            beginnings[j][i] = beginning;
        }
        shape[i] = Shapes.of(printed, length, loud);
        int entry = lexicon.find(lower[i]);
        boolean known = lexicon.isKnown(entry);
        word[i] = known ? lower[i] : Mix.with(23, endings[Math.min(2, Math.max(0, length - 1))][i], shape[i]);
        tags[i] = lexicon.tags(entry);
        fine[i] = WordClasses.fine(lexicon.wordClass(entry));
        coarse[i] = WordClasses.coarse(lexicon.wordClass(entry));
    }

    boolean isComma(int word) {
        return lower[word] == COMMA;
    }

    /** Straight quotes, one kind of dash, one digit, lower case: print differs where grammar does not. */
    private static char plain(char letter) {
        if (letter < 128) {
            return letter >= '0' && letter <= '9' ? '0' : Character.toLowerCase(letter);
        }
        return switch (letter) {
            case '“', '”', '«', '»', '„' -> '"';
            case '‘', '’' -> '\'';
            case '–', '—', '\u2010', '\u2011' -> '-';
            default -> Character.isDigit(letter) ? '0' : Character.toLowerCase(letter);
        };
    }

    /** Whether a sentence is printed in capitals, which then tell nothing of names. */
    private static boolean isLoud(List<String> words) {
        int capitals = 0;
        for (String word : words) {
            for (int i = 0; i < Math.min(word.length(), LONGEST_WORD); i++) {
                if (Character.isLowerCase(word.charAt(i))) {
                    return false;
                }
                capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
            }
        }
        return words.size() > 2 && capitals > 8;
    }
}
