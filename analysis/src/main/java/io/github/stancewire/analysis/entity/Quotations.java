package io.github.stancewire.analysis.entity;

/** Which words stand between quotation marks. A paragraph's end closes what is open. */
final class Quotations {
    private final boolean[] inside;

    Quotations(Words words) {
        inside = new boolean[words.size()];
        boolean open = false;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (at > 0 && endsParagraph(words, at)) {
                open = false;
            }
            switch (word.text()) {
                case "“", "«", "„" -> open = true;
                case "”", "»" -> open = false;
                case "\"" -> open = !open;
                default -> inside[at] = open;
            }
        }
    }

    boolean contains(int word) {
        return inside[word];
    }

    private static boolean endsParagraph(Words words, int at) {
        int end = words.get(at - 1).span().end();
        int begin = words.get(at).span().begin();
        return end < begin && words.text().substring(end, begin).indexOf('\n') >= 0;
    }
}
