package io.github.stancewire.analysis.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A dozen trees, written for tests: word/tag/head/relation. */
final class SmallTreebank {
    private static final String[] SENTENCES = {
        "The/DET|DT/2/det minister/NOUN|NN/3/nsubj praised/VERB|VBD/0/root the/DET|DT/5/det treaty/NOUN|NN/3/obj ./PUNCT|./3/punct",
        "A/DET|DT/2/det court/NOUN|NN/3/nsubj rejected/VERB|VBD/0/root the/DET|DT/5/det plan/NOUN|NN/3/obj ./PUNCT|./3/punct",
        "The/DET|DT/2/det plan/NOUN|NN/4/nsubj:pass was/AUX|VBD/4/aux:pass rejected/VERB|VBN/0/root by/ADP|IN/7/case the/DET|DT/7/det"
                + " court/NOUN|NN/4/obl:agent ./PUNCT|./4/punct",
        "The/DET|DT/2/det treaty/NOUN|NN/4/nsubj:pass was/AUX|VBD/4/aux:pass praised/VERB|VBN/0/root by/ADP|IN/7/case the/DET|DT/7/det"
                + " minister/NOUN|NN/4/obl:agent ./PUNCT|./4/punct",
        "The/DET|DT/2/det minister/NOUN|NN/6/nsubj of/ADP|IN/5/case the/DET|DT/5/det city/NOUN|NN/2/nmod praised/VERB|VBD/0/root"
                + " the/DET|DT/8/det plan/NOUN|NN/6/obj ./PUNCT|./6/punct",
        "A/DET|DT/2/det minister/NOUN|NN/3/nsubj rejected/VERB|VBD/0/root a/DET|DT/5/det treaty/NOUN|NN/3/obj with/ADP|IN/8/case the/DET|DT/8/det"
                + " city/NOUN|NN/5/nmod ./PUNCT|./3/punct",
        "The/DET|DT/2/det court/NOUN|NN/3/nsubj praised/VERB|VBD/0/root the/DET|DT/5/det minister/NOUN|NN/3/obj and/CCONJ|CC/8/cc"
                + " the/DET|DT/8/det city/NOUN|NN/5/conj ./PUNCT|./3/punct",
        "A/DET|DT/2/det city/NOUN|NN/4/nsubj:pass was/AUX|VBD/4/aux:pass praised/VERB|VBN/0/root by/ADP|IN/7/case a/DET|DT/7/det"
                + " court/NOUN|NN/4/obl:agent ./PUNCT|./4/punct",
        "A/DET|DT/2/det plan/NOUN|NN/4/nsubj:pass was/AUX|VBD/4/aux:pass praised/VERB|VBN/0/root ./PUNCT|./4/punct",
        "The/DET|DT/2/det city/NOUN|NN/3/nsubj praised/VERB|VBD/0/root a/DET|DT/5/det court/NOUN|NN/3/obj ./PUNCT|./3/punct",
    };

    private SmallTreebank() {}

    static List<Tree> trees() {
        return Arrays.stream(SENTENCES).map(SmallTreebank::tree).toList();
    }

    static Tree tree(String sentence) {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (String token : sentence.split(" ", -1)) {
            String[] parts = token.split("/", -1);
            words.add(parts[0]);
            tags.add(parts[1]);
            heads.add(Integer.parseInt(parts[2]) - 1);
            relations.add(parts[3]);
        }
        return new Tree(words, tags, heads, relations);
    }

    static TagModel tagger() {
        // Tags seen only a few times are not learned.
        List<Tree> often =
                Collections.nCopies(20, trees()).stream().flatMap(List::stream).toList();
        TagTrainer trainer = new TagTrainer(lexicon(), often);
        for (int pass = 0; pass < 8; pass++) {
            trainer.pass(often);
        }
        return trainer.model();
    }

    static ParseModel parser() {
        return parser(1);
    }

    static ParseModel parser(int courses) {
        ParseTrainer trainer = new ParseTrainer(lexicon(), trees(), 4, 1 << 14);
        for (int course = 0; course < courses; course++) {
            if (course > 0) {
                trainer.restart();
            }
            for (int pass = 0; pass < 15; pass++) {
                trainer.pass(trees());
            }
        }
        return trainer.model();
    }

    private static Lexicon lexicon() {
        return Lexicon.of(trees(), Map.of());
    }
}
