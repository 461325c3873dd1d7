package io.github.stancewire.app.command;

import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.sink.audit.AuditReport;
import java.util.Locale;

/** Tells what a comparison found. */
final class Checked {
    private Checked() {}

    /** The differences to standard output, the outcome to standard error; returns the exit code. */
    static int tell(Terminal terminal, AuditReport report, String things) {
        report.differences()
                .forEach(difference -> terminal.out()
                        .println(kind(difference.kind()) + " " + difference.place() + ": " + difference.detail()));
        if (report.clean()) {
            terminal.err().println(report.checked() + " " + things + " checked, nothing differs" + expired(report));
            return ExitCode.OK;
        }
        terminal.say(report.checked() + " " + things + " checked, " + report.total() + " differ" + expired(report));
        return ExitCode.DATA;
    }

    private static String kind(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String expired(AuditReport report) {
        return report.expired() == 0
                ? ""
                : "; " + report.expired() + " outcomes are of raw records that Kafka no longer keeps";
    }
}
