package io.github.stancewire.analysis.stance.targets;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.syntax.Dependencies;
import io.github.stancewire.analysis.syntax.EnglishParser;
import java.util.ArrayList;
import java.util.List;

/** A text's first sentence with its tree. */
record Parsed(String text, Sentence sentence, Dependencies tree) {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();

    static Parsed of(String text) {
        Sentence sentence = ANNOTATOR.annotate(text, "en").sentences().get(0);
        return new Parsed(text, sentence, EnglishParser.shared().parse(sentence.words()));
    }

    /** Everywhere that some words stand. */
    List<Span> places(String words) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            places.add(new Span(at, at + words.length()));
        }
        return places;
    }

    /** Where a word stands among those of the sentence. */
    int index(String word) {
        return sentence.words().indexOf(word);
    }
}
