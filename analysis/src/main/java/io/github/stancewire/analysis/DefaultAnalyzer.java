package io.github.stancewire.analysis;

import io.github.stancewire.analysis.entity.EntityRecognizer;
import io.github.stancewire.analysis.extract.DefaultArticleExtractor;
import io.github.stancewire.analysis.language.OpenNlpAnnotator;
import io.github.stancewire.analysis.language.OpenNlpLanguageIdentifier;
import io.github.stancewire.analysis.stance.ClauseStanceCoder;
import java.util.List;

/** The analyzer that all services share: the default implementation of each step. */
public final class DefaultAnalyzer {
    private DefaultAnalyzer() {}

    /** Loads models and word lists (about a second, 80 MB). Thread-safe, so one for a process is enough. */
    public static Analyzer create() {
        EntityRecognizer recognizer = (text, asOf) -> List.of();
        return new Analyzer(
                DefaultArticleExtractor.create(),
                OpenNlpLanguageIdentifier.create(),
                OpenNlpAnnotator.create(),
                recognizer,
                ClauseStanceCoder.create());
    }
}
