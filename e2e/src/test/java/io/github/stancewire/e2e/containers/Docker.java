package io.github.stancewire.e2e.containers;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The engine's own command, which fails at once where Testcontainers tries on. */
final class Docker {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration FIRST_OF_PULL = Duration.ofSeconds(20);
    private static final Duration WHOLE_PULL = Duration.ofMinutes(10);

    private final String program;
    private final Duration firstOfPull;
    private volatile @Nullable String registryAway;

    Docker(String program) {
        this(program, FIRST_OF_PULL);
    }

    /** @param firstOfPull how long a registry may keep silent before it is taken to be out of reach */
    Docker(String program, Duration firstOfPull) {
        this.program = program;
        this.firstOfPull = firstOfPull;
    }

    String program() {
        return program;
    }

    /** Why no engine can be used; empty when one answers. */
    Optional<String> whyAbsent() {
        return failure(ANSWER, ANSWER, "version", "--format", "{{.Server.Version}}");
    }

    /** Why compose cannot be used; empty when it can. */
    Optional<String> whyNoCompose() {
        return failure(ANSWER, ANSWER, "compose", "version", "--short");
    }

    boolean has(String image) {
        return failure(ANSWER, ANSWER, "image", "inspect", "--format", "{{.Id}}", image)
                .isEmpty();
    }

    /** Pulls; says why it could not. A registry that kept silent is not asked again for another image. */
    Optional<String> whyNotPulled(String image) {
        String away = registryAway;
        if (away != null) {
            return Optional.of(away);
        }
        Optional<String> failure = failure(firstOfPull, WHOLE_PULL, "pull", image);
        failure.filter(reason -> reason.startsWith("no answer")).ifPresent(reason -> registryAway = reason);
        return failure;
    }

    /** The last line of what a failed command said. */
    private Optional<String> failure(Duration first, Duration whole, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of(program), Stream.of(arguments)).toList();
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            CountDownLatch spoke = new CountDownLatch(1);
            CompletableFuture<String> last = CompletableFuture.supplyAsync(() -> lastLine(process, spoke));
            try {
                if (!spoke.await(first.toMillis(), TimeUnit.MILLISECONDS)) {
                    return Optional.of("no answer within " + first.toSeconds() + " s");
                }
                if (!process.waitFor(whole.toMillis(), TimeUnit.MILLISECONDS)) {
                    return Optional.of("not done within " + whole.toSeconds() + " s");
                }
                return process.exitValue() == 0 ? Optional.empty() : Optional.of(last.join());
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.of("no command " + program);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static String lastLine(Process process, CountDownLatch spoke) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                spoke.countDown();
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add(String.valueOf(e.getMessage()));
        } finally {
            spoke.countDown();
        }
        return lines.isEmpty() ? "no word" : lines.get(lines.size() - 1);
    }
}
