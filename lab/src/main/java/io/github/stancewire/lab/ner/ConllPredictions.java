package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.Name;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes words with the BIO tags of the names found, with the comments that stood before each sentence. */
final class ConllPredictions {
    private ConllPredictions() {}

    static void write(Path file, List<ConllSentence> sentences, List<List<Name>> names) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int at = 0; at < sentences.size(); at++) {
                ConllSentence sentence = sentences.get(at);
                for (String comment : sentence.head()) {
                    out.write(comment + "\n");
                }
                String[] tags = tags(names.get(at), sentence.words().size());
                for (int token = 0; token < tags.length; token++) {
                    out.write(sentence.words().get(token) + "\t" + tags[token] + "\n");
                }
                out.write("\n");
            }
        }
    }

    static String[] tags(List<Name> names, int size) {
        String[] tags = new String[size];
        Arrays.fill(tags, "O");
        for (Name name : names) {
            for (int token = name.from(); token < name.to(); token++) {
                tags[token] = (token == name.from() ? "B-" : "I-") + name.type().label();
            }
        }
        return tags;
    }
}
