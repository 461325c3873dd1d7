package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.ParseModel;
import io.github.stancewire.analysis.syntax.SyntaxModels;
import io.github.stancewire.analysis.syntax.TagModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Models in files that the user names; what is wrong with one is told with its name. Stateless. */
final class ModelFiles {
    private ModelFiles() {}

    static TagModel tagger(Path file) throws IOException {
        return read(file, SyntaxModels::readTagger);
    }

    static ParseModel parser(Path file) throws IOException {
        return read(file, SyntaxModels::readParser);
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T read(Path file, Reader<T> reader) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return reader.read(in);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file, e);
        } catch (IOException e) {
            throw new IOException(file + ": " + (e.getMessage() == null ? "it ends too early" : e.getMessage()), e);
        }
    }
}
