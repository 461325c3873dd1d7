package io.github.stancewire.lab.gazetteer;

import io.github.stancewire.analysis.entity.OfficeCoverage;
import io.github.stancewire.analysis.entity.OfficeCoverage.Office;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a table of how well the gazetteer knows the holders of main offices; tab-separated, the best known party first. */
@Command(
        name = "gazetteer-coverage",
        description = "Tells for which share of a period the holders of main offices are known, by party.",
        mixinStandardHelpOptions = true)
public final class CoverageCommand implements Callable<Integer> {
    private static final double ALMOST_ALWAYS = 0.9;

    @Option(names = "--from", paramLabel = "DAY", defaultValue = "2010-01-01", description = "${DEFAULT-VALUE}")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DAY", defaultValue = "2025-12-31", description = "${DEFAULT-VALUE}")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--gaps", description = "Also print the days without a known holder.")
    private boolean gaps;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("--to " + to + " is before --from " + from + ": give a later day.");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<OfficeCoverage> parties = OfficeCoverage.between(from, to);
        out.println("party\t"
                + Stream.of(Office.values())
                        .map(office -> office.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining("\t"))
                + "\tspokespeople");
        parties.forEach(party -> print(party, out));
        out.printf(
                "%d of %d parties have every office covered for at least %.0f %% of %s..%s%n",
                parties.stream().filter(party -> party.reaches(ALMOST_ALWAYS)).count(),
                parties.size(),
                100 * ALMOST_ALWAYS,
                from,
                to);
        return 0;
    }

    private void print(OfficeCoverage party, PrintWriter out) {
        out.println(party.party()
                + "\t"
                + Stream.of(Office.values())
                        .map(office -> String.format(
                                Locale.ROOT, "%.2f", party.offices().get(office)))
                        .collect(Collectors.joining("\t"))
                + "\t" + party.spokespeople());
        if (gaps) {
            party.gaps().entrySet().stream()
                    .filter(open -> !open.getValue().isEmpty())
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(open -> out.println("  " + open.getKey().name().toLowerCase(Locale.ROOT) + " "
                            + String.join(", ", open.getValue())));
        }
    }
}
