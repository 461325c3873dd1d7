package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.pairs.PairExamples.Told;
import io.github.stancewire.analysis.stance.pairs.PairTrainer;
import io.github.stancewire.analysis.stance.pairs.PairTrainer.Example;
import java.util.ArrayList;
import java.util.List;

/**
 * A labelled sentence with its tree, and what a trainer learns from it.
 *
 * @param made whether it was made from a pattern; such a sentence is so like others that it is never measured on
 * @param words the sentence as it was written
 * @param told what its label says of marked actors
 * @param examples one for each that is told, then those of other phrases
 */
record ParsedExample(boolean made, String words, ParsedText text, List<Told> told, List<Example> examples) {
    ParsedExample {
        told = List.copyOf(told);
        examples = List.copyOf(examples);
    }

    /** Those of marked actors. */
    List<Example> marked() {
        return examples.subList(0, told.size());
    }

    /** Who is for or against whom. */
    List<CopedRecord.Triple> triples() {
        return told.stream()
                .flatMap(each -> each.side().stream()
                        .filter(side -> side.polarity() != Stance.Polarity.NEUTRAL)
                        .map(side -> new CopedRecord.Triple(each.source(), each.target(), side.polarity())))
                .toList();
    }

    static List<Example> examples(List<ParsedExample> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.examples().stream())
                .toList();
    }

    /** Parses sentences. Not thread-safe. */
    static final class Reader {
        private final ParsedText.Reader texts = new ParsedText.Reader();
        private final PairTrainer trainer;
        private final double others;

        /** @param others how much it counts that nothing is told of phrases that are not marked */
        Reader(PairTrainer trainer, double others) {
            this.trainer = trainer;
            this.others = others;
        }

        ParsedExample read(LabelledSentence sentence, boolean made) {
            ParsedText text = texts.read(sentence.text());
            List<Told> told = told(sentence);
            // Where the label says that nothing is told of the marked, something may well be told of others.
            double weight = sentence.side().isPresent() ? others : 0;
            return new ParsedExample(
                    made, sentence.text(), text, told, trainer.examples(text.sentence(), text.tree(), told, weight));
        }

        private static List<Told> told(LabelledSentence sentence) {
            List<Told> told = new ArrayList<>();
            for (LabelledSentence.Marked from : sentence.actors()) {
                for (LabelledSentence.Marked to : sentence.actors()) {
                    if (!from.span().overlaps(to.span()) && sentence.tells(from, to)) {
                        told.add(new Told(from.span(), to.span(), sentence.between(from, to)));
                    }
                }
            }
            return told;
        }
    }
}
