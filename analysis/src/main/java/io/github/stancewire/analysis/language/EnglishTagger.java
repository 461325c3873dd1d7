package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.syntax.TagModel;
import java.util.ArrayList;
import java.util.List;

/** Universal parts of speech by the tagger of {@code analysis.syntax}, corrected by {@link TagRules}. Thread-safe. */
final class EnglishTagger {
    private final TagModel model;

    EnglishTagger(TagModel model) {
        this.model = model;
    }

    /** What the model tells of the words of a sentence: universal and Penn tag of each, joined by a bar. */
    List<String> fine(List<String> words) {
        return model.tag(words);
    }

    /** One universal tag for each token of a sentence. */
    static List<String> universal(List<String> fine, String text, List<Span> tokens) {
        List<String> tags = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            tags.add(TagRules.corrected(universal(fine.get(i)), text, tokens, i));
        }
        return tags;
    }

    /** Newer treebanks call "United" a verb also in "United Nations"; the Penn tag behind the bar tells that it is part of a name. */
    private static String universal(String fine) {
        int bar = fine.indexOf('|');
        return fine.startsWith("NNP", bar + 1) ? "PROPN" : fine.substring(0, bar);
    }
}
