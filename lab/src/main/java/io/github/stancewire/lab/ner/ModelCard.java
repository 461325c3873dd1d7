package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.NameModel;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user must know of a model: what it is made of and under which terms, how well it does, and how to make it again.
 *
 * @param bytes size of the file
 * @param scores on the development part of the Groningen Meaning Bank
 * @param elsewhere scores on the part that was held out; empty for none
 */
record ModelCard(
        LocalDate date,
        long seed,
        TrainingData training,
        NameModel model,
        long bytes,
        String scores,
        String elsewhere) {
    private static final Map<String, String> TERMS = Map.of(
            "gmb_ner",
                    "Groningen Meaning Bank, extract with names; texts in the public domain, labels made by machine and"
                            + " corrected in part, free to use for research",
            "re3d/CENTCOM", "Dstl re3d, texts of US Central Command; public domain",
            "re3d/UK_Government", "Dstl re3d, texts of the UK Government; Open Government Licence v3.0",
            "re3d/Australian_Department_of_Foreign_Affairs",
                    "Dstl re3d, texts of the Australian Department of Foreign Affairs; CC BY 3.0 AU",
            "re3d/Delegation_of_the_European_Union_to_Syria",
                    "Dstl re3d, texts of the EU Delegation to Syria; reuse with acknowledgement (legal notice of the European"
                            + " Commission)",
            "re3d/Wikipedia", "Dstl re3d, texts of Wikipedia; CC BY-SA 3.0",
            "ud-gum-open", "UD English GUM, genres with open licences; CC BY, CC BY-SA and public domain");

    String print(@Nullable String heldOut) {
        StringBuilder card = new StringBuilder("# Model of names\n\n");
        card.append("Made ").append(date).append(" by\n\n    ./stancewire lab train-names --data DIR --date ");
        card.append(date).append(" --seed ").append(seed);
        if (heldOut != null) {
            card.append(" --hold-out ").append(heldOut);
        }
        card.append(" --out DIR\n\nA linear-chain conditional random field: ")
                .append(model.features())
                .append(" features with ")
                .append(model.weights())
                .append(" weights; ")
                .append(bytes)
                .append(" bytes. It holds hashes of words, no texts.\n\n## Data\n\n")
                .append("| part | sentences | tokens | names | what it is, terms |\n|---|---|---|---|---|\n");
        for (TrainingData.Part part : training.parts()) {
            card.append(String.format(
                    "| %s | %d | %d | %d | %s |%n",
                    part.name(),
                    part.sentences(),
                    part.tokens(),
                    part.names(),
                    TERMS.getOrDefault(part.name(), "terms not known")));
        }
        card.append(
                        "\nThe lists of the gazetteer (`NameLists`) are read while training and become part of the model.\n")
                .append(
                        "\n## Scores\n\nDevelopment part of the Groningen Meaning Bank, gold tokens, words only:\n\n```\n")
                .append(scores)
                .append("```\n");
        if (heldOut != null) {
            card.append("\nre3d/")
                    .append(heldOut)
                    .append(", not trained on:\n\n```\n")
                    .append(elsewhere)
                    .append("```\n");
        }
        return card.toString();
    }
}
