package io.github.stancewire.app.annotate;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a parsed sentence for people: a line for each word, with its tags, its lemma and what it hangs on. */
final class SyntaxText {
    private static final int WIDEST = 40;

    private SyntaxText() {}

    /** Lines without line ends; the first is empty. */
    static List<String> of(Sentence sentence, Dependencies tree) {
        List<Token> tokens = sentence.tokens();
        int word = tokens.stream()
                .mapToInt(token -> shortened(token.text()).length())
                .max()
                .orElse(1);
        int lemma = tokens.stream()
                .mapToInt(token -> shortened(token.lemma()).length())
                .max()
                .orElse(1);
        String format = "  %3d  %-" + word + "s  %-5s  %-10s  %-" + lemma + "s  %-13s  %s";
        List<String> lines = new ArrayList<>();
        lines.add("");
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int head = tree.head(i);
            lines.add(String.format(
                            Locale.ROOT,
                            format,
                            i + 1,
                            shortened(token.text()),
                            token.tag(),
                            tree.tag(i).replace('|', ' '),
                            shortened(token.lemma()),
                            tree.relation(i),
                            head < 0
                                    ? ""
                                    : (head + 1) + " "
                                            + shortened(tokens.get(head).text()))
                    .stripTrailing());
        }
        return lines;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
