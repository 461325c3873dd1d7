package io.github.stancewire.analysis;

import io.github.stancewire.analysis.entity.GazetteerRecognizer;
import io.github.stancewire.analysis.entity.UserGazetteer;
import io.github.stancewire.analysis.extract.DefaultArticleExtractor;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.OpenNlpLanguageIdentifier;
import io.github.stancewire.analysis.stance.coder.FrameStanceCoder;

/** The analyzer that all services share: the default implementation of each step. */
public final class DefaultAnalyzer {
    private DefaultAnalyzer() {}

    /** Loads models and word lists (about a second, 80 MB). Thread-safe, so one for a process is enough. */
    public static Analyzer create() {
        return create(UserGazetteer.none());
    }

    /**
     * With a user's own gazetteer.
     *
     * @throws IllegalArgumentException in one line, when a line of the gazetteer is wrong
     */
    public static Analyzer create(UserGazetteer gazetteer) {
        return new Analyzer(
                DefaultArticleExtractor.create(),
                OpenNlpLanguageIdentifier.create(),
                EnglishAnnotator.create(),
                GazetteerRecognizer.create(gazetteer),
                FrameStanceCoder.create());
    }
}
