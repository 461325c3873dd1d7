package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.Name;
import java.util.List;

/**
 * Sentences that stand together in a text, and the names in each.
 *
 * @param sentences the words of each
 * @param names as many lists as sentences
 * @param habits of whose annotators: 0 for those that the model shall follow
 */
record Document(List<List<String>> sentences, List<List<Name>> names, int habits) {
    Document(List<List<String>> sentences, List<List<Name>> names) {
        this(sentences, names, 0);
    }

    Document {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
    }

    Document with(int otherHabits) {
        return new Document(sentences, names, otherHabits);
    }

    /** One after the other, as if they were one. */
    static Document joined(List<Document> documents) {
        return new Document(
                documents.stream()
                        .flatMap(document -> document.sentences().stream())
                        .toList(),
                documents.stream()
                        .flatMap(document -> document.names().stream())
                        .toList());
    }

    /** A file's sentences, as one document: its order is that of the texts. */
    static Document of(List<ConllSentence> sentences) {
        return new Document(
                sentences.stream().map(ConllSentence::words).toList(),
                sentences.stream().map(ConllSentence::names).toList());
    }
}
