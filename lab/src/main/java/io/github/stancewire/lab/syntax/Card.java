package io.github.stancewire.lab.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page that tells what a model is, what it was made from, and how good it is. Used by one thread. */
final class Card {
    private static final List<String> DATA = List.of(
            "## Data and licences",
            "",
            "- Universal Dependencies English EWT 2.15, training part (Silveira et al. 2014), CC BY-SA 4.0.",
            "- Universal Dependencies English GUM, training part of the genres whose texts are openly licensed (Zeldes 2017): annotations CC BY"
                    + " 4.0; texts CC BY, CC BY-SA or public domain.",
            "- For classes of words only, unlabelled: texts of the Groningen Meaning Bank (Bos et al. 2017), public domain.",
            "",
            "The weights are statistics of these texts; no sentence of them is in the model. Whoever passes the model on passes on these"
                    + " attributions, under CC BY-SA 4.0.",
            "");

    private final List<String> lines = new ArrayList<>();

    Card(String title, String what, TrainingOptions options, String command) {
        lines.add("# " + title);
        lines.add("");
        lines.add(what);
        lines.add("");
        lines.add("Trained " + options.date() + " by");
        lines.add("");
        lines.add("```");
        lines.add(command);
        lines.add("```");
        lines.add("");
        lines.addAll(DATA);
        lines.add("## Scores");
        lines.add("");
        lines.add(
                "Per cent of all words, punctuation included, with the words as the treebank cuts them; the interval is the middle 95 % of 1000 draws of the"
                        + " sentences.");
        lines.add("");
    }

    void scores(String data, Accuracy accuracy, boolean trees) {
        lines.add(data + ":");
        lines.add("");
        lines.add("```");
        List<String> scores = accuracy.lines();
        lines.addAll(trees ? scores : scores.subList(0, 1));
        lines.add("```");
        lines.add("");
    }

    void paragraph(String heading, String text) {
        lines.add("## " + heading);
        lines.add("");
        lines.add(text);
        lines.add("");
    }

    void write(Path file) throws IOException {
        Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
    }
}
