package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameFinder;
import io.github.stancewire.analysis.names.NameModel;
import io.github.stancewire.analysis.names.NameModelFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the name finder's model and its card. */
@Command(
        name = "train-names",
        description = {
            "Trains the name finder on a folder of data and writes names.model and its card, README.md.",
            "The folder holds gmb_ner/train.conll and gmb_ner/dev.conll, and may hold re3d/ (its folders) and"
                    + " ud-gum-open/train.conllu. The same data and seed give the same bytes."
        },
        footer = {
            "%nExample:",
            "  ./stancewire lab train-names --data data/ --date 2026-11-26 \\",
            "      --out analysis/src/main/resources/io/github/stancewire/analysis/names/"
        },
        mixinStandardHelpOptions = true)
public final class TrainNamesCommand implements Callable<Integer> {
    static final String MODEL = "names.model";
    static final String CARD = "README.md";

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of the data sets.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for model and card.")
    private @Nullable Path out;

    @Option(names = "--date", paramLabel = "DAY", required = true, description = "Day that the card gives.")
    private @Nullable LocalDate date;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--hold-out",
            paramLabel = "NAME",
            description = "Folder of re3d that is not trained on but measured; its score stands in the card.")
    private @Nullable String heldOut;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path folder = Objects.requireNonNull(data);
        PrintWriter printer = spec.commandLine().getOut();
        TrainingData training = TrainingData.read(folder, heldOut);
        List<ConllSentence> dev = ConllFile.read(folder.resolve("gmb_ner/dev.conll"));
        printer.print(training.summary());
        printer.flush();
        NameModel model = NameTrainer.usual().train(training.documents(), seed, line -> {
            printer.println(line);
            printer.flush();
        });
        Path target = Files.createDirectories(Objects.requireNonNull(out)).resolve(MODEL);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
            NameModelFile.write(model, file);
        }
        NameFinder finder = NerCommand.read(target);
        String scores = report(finder, Document.of(dev)).print();
        printer.print(scores);
        String elsewhere = "";
        if (heldOut != null) {
            elsewhere = report(
                            finder,
                            Document.joined(
                                    Re3dFolder.read(folder.resolve("re3d").resolve(heldOut))))
                    .print();
            printer.print(heldOut + ", not trained on:\n" + elsewhere);
        }
        ModelCard card = new ModelCard(
                Objects.requireNonNull(date), seed, training, model, Files.size(target), scores, elsewhere);
        Files.writeString(out.resolve(CARD), card.print(heldOut));
        printer.flush();
        return 0;
    }

    private static NerReport report(NameFinder finder, Document document) {
        List<List<Name>> found = finder.find(document.sentences());
        return new NerReport(document.names(), found);
    }
}
