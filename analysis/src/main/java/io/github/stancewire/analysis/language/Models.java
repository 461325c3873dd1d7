package io.github.stancewire.analysis.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Reads the models that the opennlp-models artifacts put on the class path. */
final class Models {
    private Models() {}

    /** Trained on the Leipzig corpora, 103 languages; Apache-2.0, from {@code opennlp-models-langdetect}. */
    static LanguageDetectorModel languages() {
        return load("/langdetect-183.bin", LanguageDetectorModel::new);
    }

    private interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    private static <M> M load(String name, Reader<M> reader) {
        try (InputStream in = Models.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The model " + name + " is missing from the class path");
            }
            return reader.read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + name + " cannot be read", e);
        }
    }
}
