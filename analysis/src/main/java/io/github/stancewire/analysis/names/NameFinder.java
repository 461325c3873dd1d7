package io.github.stancewire.analysis.names;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds names in the sentences of a document by a linear-chain model. Time and memory are linear in the number of tokens.
 * Immutable and thread-safe.
 */
public final class NameFinder {
    private static final String RESOURCE = "names.model";

    private final NameModel model;

    private static final class Shared {
        private static final NameFinder INSTANCE = new NameFinder(load());
    }

    public NameFinder(NameModel model) {
        this.model = model;
    }

    /** Over the model beside this class, which the first call reads. */
    public static NameFinder shared() {
        return Shared.INSTANCE;
    }

    private static NameModel load() {
        try (InputStream in = NameFinder.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing beside " + NameFinder.class.getName() + ": " + RESOURCE);
            }
            return NameModelFile.read(new BufferedInputStream(in));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, failure);
        }
    }

    public NameModel model() {
        return model;
    }

    /**
     * @param sentences tokens of each sentence, in order of the text; a sentence may be empty, a token not
     * @return for each sentence its names, which do not overlap, in order
     */
    public List<List<Name>> find(List<List<String>> sentences) {
        return find(sentences, sentence -> true, EnumSet.allOf(NameType.class));
    }

    /**
     * The same for some sentences and types only.
     *
     * @param asked whether a sentence, counted from 0, is looked at; the others are context, and get no names
     * @param wanted types of the names that are given
     */
    public List<List<Name>> find(List<List<String>> sentences, IntPredicate asked, Set<NameType> wanted) {
        NameFeatures features = new NameFeatures(sentences, model.lexicon());
        TagLattice lattice = new TagLattice(model);
        List<List<Name>> found = new ArrayList<>(sentences.size());
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            if (!asked.test(sentence)) {
                found.add(List.of());
                continue;
            }
            features.sentence(sentence);
            int size = sentences.get(sentence).size();
            lattice.begin(size);
            for (int token = 0; token < size; token++) {
                int count = features.read(token);
                lattice.add(token, features.features(), count);
            }
            found.add(names(lattice, size, wanted));
        }
        return found;
    }

    private static List<Name> names(TagLattice lattice, int size, Set<NameType> wanted) {
        int[] tags = lattice.best();
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < size) {
            if (tags[at] == NameTags.OUTSIDE) {
                at++;
                continue;
            }
            int to = NameTags.end(tags, at);
            NameType type = NameTags.type(tags[at]);
            if (wanted.contains(type)) {
                names.add(new Name(at, to, type, lattice.probability(tags, at, to)));
            }
            at = to;
        }
        return names;
    }
}
