package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParseModelTest {
    private static final TagModel TAGGER = SmallTreebank.tagger();
    private static final ParseModel PARSER = SmallTreebank.parser();

    @Test
    void findsTheTreesItHasLearnedFrom() {
        for (Tree tree : SmallTreebank.trees()) {
            assertEquals(tree.heads(), heads(PARSER.parse(tree.words(), tree.tags())), () -> tree.words() + "");
        }
    }

    @Test
    void findsThemByTheMeanOfSeveralCourses() {
        ParseModel mean = SmallTreebank.parser(3);
        for (Tree tree : SmallTreebank.trees()) {
            assertEquals(tree.heads(), heads(mean.parse(tree.words(), tree.tags())), () -> tree.words() + "");
        }
    }

    @Test
    void tellsTheRelationsOfASentenceItHasNotSeen() {
        Tree tree = SmallTreebank.tree(
                "The/DET|DT/2/det treaty/NOUN|NN/4/nsubj:pass was/AUX|VBD/4/aux:pass rejected/VERB|VBN/0/root"
                        + " by/ADP|IN/7/case a/DET|DT/7/det minister/NOUN|NN/4/obl:agent ./PUNCT|./4/punct");
        Dependencies told = PARSER.parse(tree.words(), tree.tags());
        assertEquals(
                tree.relations(),
                IntStream.range(0, told.size()).mapToObj(told::relation).toList());
    }

    @Test
    void aSentenceOfOneWordIsItsRoot() {
        Dependencies told = PARSER.parse(List.of("Yes"), List.of("INTJ|UH"));
        assertEquals(0, told.root());
        assertEquals("root", told.relation(0));
    }

    @Test
    void anyWordsGetOneRootAndNoCycle() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> words = randomWords(random, 1 + random.nextInt(round < 290 ? 40 : 1500));
            Dependencies told = PARSER.parse(words, TAGGER.tag(words));
            assertWellFormed(told, words.size(), "seed " + seed + ", " + words);
        }
    }

    private static List<String> randomWords(Random random, int size) {
        List<String> vocabulary = List.of("the", "minister", "praised", ".", ",", "\"", "by", "was", "city", "");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            words.add(
                    random.nextInt(5) > 0
                            ? vocabulary.get(random.nextInt(vocabulary.size()))
                            : random.ints(random.nextInt(60), 1, 0x1FFFF)
                                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                    .toString());
        }
        return words;
    }

    private static void assertWellFormed(Dependencies told, int size, String message) {
        assertEquals(size, told.size(), message);
        assertEquals(1, heads(told).stream().filter(head -> head < 0).count(), message);
        for (int i = 0; i < size; i++) {
            Set<Integer> way = new HashSet<>();
            int at = i;
            while (told.head(at) >= 0 && way.add(at)) {
                at = told.head(at);
            }
            assertEquals(told.root(), at, message);
        }
    }

    @Test
    void theSameWordsGiveTheSameTree() {
        List<String> words = randomWords(new Random(7), 60);
        assertEquals(heads(PARSER.parse(words, TAGGER.tag(words))), heads(PARSER.parse(words, TAGGER.tag(words))));
    }

    @Test
    void noWordsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PARSER.parse(List.of(), List.of()));
    }

    private static List<Integer> heads(Dependencies told) {
        return IntStream.range(0, told.size()).mapToObj(told::head).toList();
    }
}
