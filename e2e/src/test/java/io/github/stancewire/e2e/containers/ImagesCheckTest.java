package io.github.stancewire.e2e.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The guard before the containers, with a command in the engine's place that notes what it is asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command in the engine's place is a shell script")
class ImagesCheckTest {
    private static final Map<String, String> NO_HELPERS = Map.of("TESTCONTAINERS_RYUK_DISABLED", "true");
    private static final String PRESENT = "exit 0";
    private static final String ABSENT = "echo 'Error: No such image'; exit 1";
    private static final String PULLED = "echo 'Pulling from library/x'; exit 0";
    private static final String NO_REGISTRY = "echo 'lookup registry.example: no such host' >&2; exit 1";

    @TempDir
    Path folder;

    @Test
    void imagesThatAreThereAreNotPulled() throws Exception {
        assertEquals(
                Optional.empty(),
                check("exit 0", PRESENT, NO_REGISTRY, NO_HELPERS).missing(List.of("a:1", "b:2")));
        assertFalse(asked().contains("pull"), asked());
    }

    @Test
    void anImageThatIsNotThereIsPulled() throws Exception {
        assertEquals(
                Optional.empty(), check("exit 0", ABSENT, PULLED, NO_HELPERS).missing(List.of("a:1")));
        assertTrue(asked().contains("pull a:1"), asked());
    }

    @Test
    void anImageThatCannotBePulledIsNamedWithTheWayOut() throws Exception {
        String reason = check("exit 0", ABSENT, NO_REGISTRY, NO_HELPERS)
                .missing(List.of("a:1"))
                .orElseThrow();
        assertTrue(reason.contains("a:1 is neither present nor can it be pulled (lookup registry.example"), reason);
        assertTrue(reason.contains("docker/local-images/build.sh"), reason);
    }

    @Test
    void aStandInIsBuiltAndNeverPulled() throws Exception {
        Map<String, String> local =
                Map.of("TESTCONTAINERS_RYUK_DISABLED", "true", "TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX", "localhost/");
        String reason =
                check("exit 0", ABSENT, PULLED, local).missing(List.of("a:1")).orElseThrow();
        assertTrue(reason.startsWith("image localhost/a:1 is not built yet"), reason);
        assertFalse(asked().contains("pull"), asked());
    }

    @Test
    void theReaperCountsUnlessItIsSwitchedOff() throws Exception {
        String reason = check("exit 0", ABSENT, NO_REGISTRY, Map.of())
                .missing(List.of())
                .orElseThrow();
        assertTrue(reason.contains("testcontainers/ryuk"), reason);
    }

    @Test
    void insideAContainerTheImageThatFindsTheHostCountsUnlessTheHostIsNamed() throws Exception {
        Path mark = Files.createFile(folder.resolve("inside"));
        Docker docker = docker("exit 0", ABSENT, NO_REGISTRY);
        assertTrue(new ImagesCheck(docker, NO_HELPERS, mark)
                .missing(List.of())
                .orElseThrow()
                .contains("alpine"));
        Map<String, String> named =
                Map.of("TESTCONTAINERS_RYUK_DISABLED", "true", "TESTCONTAINERS_HOST_OVERRIDE", "localhost");
        assertEquals(Optional.empty(), new ImagesCheck(docker, named, mark).missing(List.of()));
    }

    @Test
    void whereNoEngineAnswersThatIsTheReason() throws Exception {
        String reason = check("echo 'Cannot connect to the daemon' >&2; exit 1", PRESENT, PULLED, NO_HELPERS)
                .missing(List.of("a:1"))
                .orElseThrow();
        assertTrue(reason.startsWith("no container engine answers (Cannot connect to the daemon)"), reason);
    }

    @Test
    void whereThereIsNoCommandThatIsTheReason() {
        String reason = new ImagesCheck(new Docker(folder.resolve("nowhere").toString()), NO_HELPERS)
                .missing(List.of("a:1"))
                .orElseThrow();
        assertTrue(reason.startsWith("no container engine answers (no command"), reason);
    }

    @Test
    void aRegistryThatKeepsSilentIsWaitedForOnceAndShortly() throws Exception {
        Docker docker = docker("exit 0", ABSENT, "exec sleep 600");
        ImagesCheck check = new ImagesCheck(new Docker(docker.program(), Duration.ofMillis(300)), NO_HELPERS);
        String reason = assertTimeout(
                Duration.ofSeconds(20),
                () -> check.missing(List.of("a:1", "b:2")).orElseThrow());
        check.missing(List.of("c:3"));
        assertTrue(reason.contains("no answer"), reason);
        assertEquals(1, asked().lines().filter(line -> line.startsWith("pull")).count(), asked());
    }

    @Test
    void theEngineIsAskedOnceForEachImage() throws Exception {
        ImagesCheck check = check("exit 0", PRESENT, PULLED, NO_HELPERS);
        check.missing(List.of("a:1"));
        String before = asked();
        check.missing(List.of("a:1"));
        assertEquals(before, asked());
    }

    @Test
    void aSkipIsToldOnStandardErrorAsWell() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertTrue(ImagesCondition.decide("SomeIT", Optional.of("no engine"), false, new PrintStream(said))
                .isDisabled());
        assertEquals(
                "skipped SomeIT: no engine",
                said.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void whereDockerIsRequiredNothingIsSkipped() {
        assertThrows(
                IllegalStateException.class,
                () -> ImagesCondition.decide("SomeIT", Optional.of("no engine"), true, System.err));
    }

    private ImagesCheck check(String version, String image, String pull, Map<String, String> environment)
            throws IOException {
        return new ImagesCheck(docker(version, image, pull), environment, folder.resolve("no mark"));
    }

    private Docker docker(String version, String image, String pull) throws IOException {
        Path script = folder.resolve("docker");
        Files.writeString(
                script,
                "#!/bin/sh\necho \"$@\" >> '" + folder.resolve("asked") + "'\ncase $1 in\nversion) " + version
                        + ";;\nimage) " + image + ";;\npull) " + pull + ";;\nesac\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("Cannot be made executable: " + script);
        }
        return new Docker(script.toString());
    }

    private String asked() throws IOException {
        return Files.readString(folder.resolve("asked"));
    }
}
