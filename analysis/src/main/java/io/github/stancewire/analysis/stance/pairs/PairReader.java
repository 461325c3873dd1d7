package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Tells how one actor of a sentence stands to another, by a trained model. Thread-safe. */
public final class PairReader {
    private static final String FILE = "pairs-en.bin";
    private static final long KIND = 0x53575F5041495253L;
    /** To be raised when features or the layout change: weights of the one mean nothing to the other. */
    private static final int VERSION = 1;

    private final PairModel model;
    private final StanceLexicon lexicon;
    private final PredicateReader predicates;

    PairReader(PairModel model, StanceLexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
        this.predicates = new PredicateReader(lexicon);
    }

    /** The model of this module, which is loaded at the first call. */
    public static PairReader shared() {
        return Shared.READER;
    }

    private static final class Shared {
        static final PairReader READER = load();
    }

    private static PairReader load() {
        try (InputStream in = PairReader.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The model " + FILE + " is missing from the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + FILE + " cannot be read", e);
        }
    }

    /** @throws IOException if it is no such model, one of another version, or damaged */
    public static PairReader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
        if (data.readLong() != KIND) {
            throw new IOException("This is not the file of a model of stances");
        }
        int version = data.readInt();
        if (version != VERSION) {
            throw new IOException("The model has format " + version + ", but this program reads " + VERSION);
        }
        PairModel model = PairModel.read(data);
        // Reads to the end, where the checksum is compared.
        if (data.read() >= 0) {
            throw new IOException("Something follows the model of stances");
        }
        return new PairReader(model, StanceLexicon.load());
    }

    /** All pairs of a sentence, for which what they have in common is computed once. */
    public SentencePairs on(Sentence sentence, Dependencies tree) {
        return new SentencePairs(new PairText(sentence, tree, predicates), model);
    }

    /**
     * The same with its sums divided by another temperature: above 1 it is less sure, below surer.
     *
     * @param calibration of what is chosen out of a whole sentence
     */
    public PairReader at(double temperature, Calibration calibration) {
        return new PairReader(model.at(temperature, calibration), lexicon);
    }

    /** The same with another temperature, whose probabilities are confidences. */
    public PairReader at(double temperature) {
        return at(temperature, Calibration.NONE);
    }

    Calibration calibration() {
        return model.calibration();
    }

    /** How many features the model knows. */
    public int features() {
        return model.features();
    }

    /** What the model makes of an example. */
    public Relation read(PairTrainer.Example example) {
        return model.read(example.features());
    }

    public void write(OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out);
        DataOutputStream data = new DataOutputStream(zipped);
        data.writeLong(KIND);
        data.writeInt(VERSION);
        model.write(data);
        data.flush();
        zipped.finish();
    }
}
