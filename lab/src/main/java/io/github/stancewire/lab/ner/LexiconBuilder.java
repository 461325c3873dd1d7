package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.entity.NameLists;
import io.github.stancewire.analysis.names.Hashes;
import io.github.stancewire.analysis.names.IntTable;
import io.github.stancewire.analysis.names.Lexicon;
import io.github.stancewire.lab.words.WordExchange;
import java.util.List;
import java.util.Map;

/** Makes a lexicon of the gazetteer's lists and of clusters over the training text. */
final class LexiconBuilder {
    private LexiconBuilder() {}

    static Lexicon build(List<List<String>> sentences, int clusters, int rarest, int rounds) {
        Lexicon lexicon = Lexicon.empty();
        WordExchange exchange = new WordExchange(
                sentences.stream()
                        .map(sentence ->
                                sentence.stream().map(WordExchange::plain).toList())
                        .toList(),
                clusters,
                rarest);
        for (int round = 0; round < rounds && exchange.pass() > 0; round++) {}
        exchange.classes().forEach((word, cluster) -> lexicon.clusters().put(Hashes.ofPhrase(word), cluster + 1));
        lists(lexicon.lists());
        return lexicon;
    }

    private static void lists(IntTable lists) {
        int bit = 1;
        for (Map.Entry<String, List<String>> list : NameLists.all().entrySet()) {
            for (String name : list.getValue()) {
                String[] words = name.split("\\s+");
                int key = Hashes.ofPhrase(words);
                lists.put(key, Math.max(0, lists.get(key)) | bit);
            }
            bit *= 2;
        }
    }
}
