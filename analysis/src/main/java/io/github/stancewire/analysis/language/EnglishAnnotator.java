package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.syntax.TagModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences, tokens, parts of speech and lemmas of English. Line breaks always end a sentence; no sentence has more than
 * 200 tokens. Time and memory are linear in the length of the text. Thread-safe; the models are loaded once, by
 * {@link #create()}, and take about 20 MB.
 */
public final class EnglishAnnotator implements TextAnnotator {
    private static final String ENGLISH = "en";

    private final EnglishTokenizer tokenizer;
    private final EnglishSentences splitter;
    private final EnglishTagger tagger;
    private final EnglishLemmas lemmas;

    private EnglishAnnotator(Abbreviations abbreviations, EnglishTagger tagger, EnglishLemmas lemmas) {
        this.tokenizer = new EnglishTokenizer(abbreviations);
        this.splitter = new EnglishSentences(abbreviations);
        this.tagger = tagger;
        this.lemmas = lemmas;
    }

    /** Loads models and word lists from the class path. */
    public static EnglishAnnotator create() {
        return new EnglishAnnotator(Abbreviations.load(), new EnglishTagger(TagModel.shared()), EnglishLemmas.shared());
    }

    @Override
    public AnnotatedText annotate(String text, String language) {
        if (!language.equals(ENGLISH)) {
            return new AnnotatedText(text, language, List.of());
        }
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineBreak(text.charAt(at))) {
                annotateLine(text, begin, at, sentences);
                begin = at + 1;
            }
        }
        return new AnnotatedText(text, language, sentences);
    }

    private void annotateLine(String text, int begin, int end, List<Sentence> sentences) {
        List<Span> spans = tokenizer.tokenize(text, begin, end);
        for (Span range : splitter.split(text, spans)) {
            sentences.add(sentence(text, spans.subList(range.begin(), range.end())));
        }
    }

    private Sentence sentence(String text, List<Span> spans) {
        List<String> words = new ArrayList<>(spans.size());
        for (Span span : spans) {
            words.add(span.of(text));
        }
        List<String> fine = tagger.fine(words);
        List<String> tags = EnglishTagger.universal(fine, text, spans);
        List<Token> tokens = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            String word = words.get(i);
            tokens.add(new Token(spans.get(i), word, tags.get(i), lemmas.lemma(word, tags.get(i))));
        }
        Span whole = new Span(spans.get(0).begin(), spans.get(spans.size() - 1).end());
        return new Sentence(whole, tokens, fine);
    }

    private static boolean isLineBreak(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029' || unit == '\u000B' || unit == '\f';
    }
}
