package io.github.stancewire.app.run;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.DefaultAnalyzer;
import io.github.stancewire.analysis.TaggerVersion;
import io.github.stancewire.analysis.entity.GazetteerRecognizer;
import io.github.stancewire.analysis.entity.UserGazetteer;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.enrich.article.ArticleEnricher;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Makes what tags articles, with the user's own gazetteer where one is given. */
public final class Enrichers {
    private Enrichers() {}

    /**
     * Loads models and tables.
     *
     * @throws UsageException naming the file and line of the gazetteer that is wrong, and the way out
     */
    public static ArticleEnricher with(Optional<Path> gazetteer) {
        return read(gazetteer, user -> new ArticleEnricher(DefaultAnalyzer.create(user), TaggerVersion.with(user)));
    }

    /**
     * The analyzer alone.
     *
     * @throws UsageException naming the file and line of the gazetteer that is wrong, and the way out
     */
    public static Analyzer analyzer(Optional<Path> gazetteer) {
        return read(gazetteer, DefaultAnalyzer::create);
    }

    /** Reads the gazetteer alone, so that what is wrong with it is told before anything starts. */
    public static void check(Optional<Path> gazetteer) {
        read(gazetteer, GazetteerRecognizer::create);
    }

    private static <T> T read(Optional<Path> gazetteer, Function<UserGazetteer, T> reader) {
        try {
            return reader.apply(gazetteer.map(UserGazetteer::read).orElseGet(UserGazetteer::none));
        } catch (IllegalArgumentException e) {
            throw new UsageException("the gazetteer cannot be used: " + e.getMessage());
        }
    }
}
