package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in order, with the bounds of its sentences. It does not depend on how a tokenizer treats hyphens, periods and possessives. */
final class Words {
    /** An acronym with periods, or letters and digits with inner apostrophes and ampersands. */
    private static final Pattern PIECE = Pattern.compile("(?:\\p{Lu}\\.){2,}\\p{Lu}?|\\p{Lu}\\.\\p{Lu}\\b|"
            + "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’ʻ&.](?!['’]?s?$)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*|"
            + "['’]s?(?=$|[-‐‑–—/])|[^\\p{L}\\p{N}]");

    private static final String HYPHENS = "-‐‑";
    private static final String BREAKS = "–—/";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    /** {@code firsts.get(s)} is the index of the first word of sentence s; one more entry ends the last. */
    private final List<Integer> firsts = new ArrayList<>();

    /** What a mark between two glued tokens says of the second. */
    private Word.Glue pending = Word.Glue.SPACE;

    Words(AnnotatedText annotated) {
        text = annotated.text();
        for (Sentence sentence : annotated.sentences()) {
            firsts.add(words.size());
            for (Token token : sentence.tokens()) {
                split(token, firsts.size() - 1);
            }
        }
        firsts.add(words.size());
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    String text() {
        return text;
    }

    int sentences() {
        return firsts.size() - 1;
    }

    int firstOf(int sentence) {
        return firsts.get(sentence);
    }

    int endOf(int sentence) {
        return firsts.get(sentence + 1);
    }

    int sentenceEnd(int word) {
        return endOf(words.get(word).sentence());
    }

    boolean startsSentence(int word) {
        return word == firstOf(words.get(word).sentence());
    }

    /** Whether {@code index} is in the same sentence as {@code neighbour}. */
    boolean together(int index, int neighbour) {
        return index >= 0
                && index < words.size()
                && words.get(index).sentence() == words.get(neighbour).sentence();
    }

    /** Key of a word in the sentence of {@code of}; empty outside it. */
    String key(int index, int of) {
        return together(index, of) ? words.get(index).key() : "";
    }

    Span span(int from, int to) {
        return new Span(words.get(from).span().begin(), words.get(to - 1).span().end());
    }

    String print(int from, int to) {
        return span(from, to).of(text).replaceAll("\\s+", " ");
    }

    private void split(Token token, int sentence) {
        Word.Glue glue = breaksBefore(token) ? Word.Glue.BREAK : Word.Glue.SPACE;
        boolean alone = token.span().length() == 1 && !gluedOnBothSides(token);
        if (glue == Word.Glue.SPACE) {
            glue = pending;
        }
        Matcher piece = PIECE.matcher(token.text());
        while (piece.find()) {
            String found = piece.group();
            if (!alone && found.length() == 1 && HYPHENS.contains(found)) {
                glue = Word.Glue.HYPHEN;
                continue;
            }
            if (found.length() == 1 && BREAKS.contains(found)) {
                glue = Word.Glue.BREAK;
                if (!alone) {
                    continue;
                }
            }
            boolean acronym = found.indexOf('.') > 0 && found.indexOf('.') == Character.charCount(found.codePointAt(0));
            String printed = acronym ? found.replace(".", "") : found;
            int begin = token.begin() + piece.start();
            words.add(new Word(
                    new Span(begin, begin + found.length()),
                    printed,
                    Spelling.key(printed),
                    token.tag(),
                    token.lemma(),
                    glue,
                    sentence));
            glue = Word.Glue.SPACE;
        }
        pending = glue;
    }

    /** Some tokenizers make three tokens of "China-Russia". */
    private boolean gluedOnBothSides(Token token) {
        return token.begin() > 0
                && token.end() < text.length()
                && Character.isLetterOrDigit(text.charAt(token.begin() - 1))
                && Character.isLetterOrDigit(text.charAt(token.end()));
    }

    private boolean breaksBefore(Token token) {
        if (words.isEmpty()) {
            return true;
        }
        int end = words.get(words.size() - 1).span().end();
        return end < token.begin() && text.substring(end, token.begin()).indexOf('\n') >= 0;
    }
}
