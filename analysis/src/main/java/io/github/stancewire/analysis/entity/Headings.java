package io.github.stancewire.analysis.entity;

/** Which sentences are headings, where nearly every word begins with a capital and capitals tell nothing. */
final class Headings {
    private final boolean[] heading;
    private final Words words;

    Headings(Words words) {
        this.words = words;
        heading = new boolean[words.sentences()];
        for (int sentence = 0; sentence < heading.length; sentence++) {
            int capitalised = 0;
            int all = 0;
            for (int at = words.firstOf(sentence); at < words.endOf(sentence); at++) {
                Word word = words.get(at);
                if (word.isWord()
                        && word.text().length() > 3
                        && !Character.isDigit(word.text().charAt(0))) {
                    all++;
                    capitalised += word.isCapitalised() ? 1 : 0;
                }
            }
            heading[sentence] = all > 2 && capitalised * 10 > all * 7;
        }
    }

    boolean contains(int word) {
        return heading[words.get(word).sentence()];
    }
}
