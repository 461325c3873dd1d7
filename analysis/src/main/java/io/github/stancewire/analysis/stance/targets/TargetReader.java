package io.github.stancewire.analysis.stance.targets;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.pairs.Softmax;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Tells whether a sentence is good or bad for one that it mentions, whoever says so, by a trained model. Thread-safe. */
public final class TargetReader {
    private static final String FILE = "targets-en.bin";

    private final TargetModel model;

    public TargetReader(TargetModel model) {
        this.model = model;
    }

    /** With the model of this module, which is loaded at the first call. */
    public static TargetReader shared() {
        return Shared.READER;
    }

    private static final class Shared {
        static final TargetReader READER = load();
    }

    private static TargetReader load() {
        try (InputStream in = TargetReader.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + FILE, e);
        }
    }

    /** @throws IOException if it is no such model */
    public static TargetReader read(InputStream in) throws IOException {
        return new TargetReader(
                TargetModel.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))));
    }

    /**
     * @param places where the target stands in the text; at least one token of the sentence is there
     */
    public TargetReading read(Sentence sentence, Dependencies tree, List<Span> places) {
        return read(TargetFeatures.of(sentence, tree, places));
    }

    /** The same from features that {@link TargetFeatures} gave. */
    public TargetReading read(List<String> features) {
        double[] probabilities = Softmax.of(model.sums(features), 1);
        return new TargetReading(probabilities[0], probabilities[1], probabilities[2]);
    }

    /** The same with its sums divided by another temperature: above 1 it is less sure, below surer. */
    public TargetReader at(double temperature) {
        return new TargetReader(model.at(temperature));
    }

    public void write(OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out);
        DataOutputStream data = new DataOutputStream(zipped);
        model.write(data);
        data.flush();
        zipped.finish();
    }
}
