package io.github.stancewire.lab.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes {@code countries.tsv} and {@code factbook-officials.tsv}, sorted, so that a newer Factbook shows as a diff. */
@Command(
        name = "gazetteer",
        description = "Derives countries and office holders from an extract of the CIA World Factbook.",
        mixinStandardHelpOptions = true)
public final class GazetteerCommand implements Callable<Integer> {
    static final String COUNTRIES = "countries.tsv";
    static final String OFFICIALS = "factbook-officials.tsv";

    @Option(names = "--factbook", required = true, paramLabel = "FILE", description = "factbook_entities.json")
    private Path factbook = Path.of("factbook_entities.json");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the two files are written.")
    private Path out = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(factbook)) {
            throw new IOException("Cannot read " + factbook + ": give the Factbook extract with --factbook FILE.");
        }
        Factbook read = Factbook.read(factbook);
        Files.createDirectories(out);
        int countries = write(
                COUNTRIES,
                "party\tname\tnames\tdemonyms\tcapitals\tsource",
                read.countries().stream().map(Country::row).toList());
        int officials = write(
                OFFICIALS,
                "name\tsurname\tvariants\toffices\tsource",
                Official.earliest(read.countries().stream()
                                .flatMap(country -> country.officials().stream())
                                .toList())
                        .stream()
                        .map(Official::row)
                        .toList());
        spec.commandLine().getOut().printf("%d countries and %d officials written to %s%n", countries, officials, out);
        return 0;
    }

    private int write(String file, String header, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Made by `lab gazetteer` from the CIA World Factbook (public domain); do not edit.");
        lines.add("# What is wrong or missing here is put right in the files written by hand beside this one.");
        lines.add(header);
        rows.stream().sorted().distinct().forEach(lines::add);
        Files.writeString(out.resolve(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return lines.size() - 3;
    }

    /** Joined values of a cell; empty when there are none. */
    static String cell(List<String> values) {
        return String.join("|", values);
    }

    static String cell(Optional<String> value) {
        return value.orElse("");
    }
}
