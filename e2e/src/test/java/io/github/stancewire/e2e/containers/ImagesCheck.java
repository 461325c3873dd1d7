package io.github.stancewire.e2e.containers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells, once for each image, whether it is there or can be pulled. */
final class ImagesCheck {
    private static final String WAY_OUT = "; docker/local-images/build.sh builds stand-ins from packages, and"
            + " docker/local-images/env.sh says that these are to be used";
    private static final String LOCAL = "localhost/";

    /** Images that Testcontainers 2.0.5 starts by itself: the reaper, and one that looks for the host's address. */
    private static final String REAPER = "testcontainers/ryuk:0.14.0";

    private static final String FINDER = "alpine:3.17";

    private final Docker docker;
    private final Map<String, String> environment;
    private final Path insideContainer;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    ImagesCheck(Docker docker, Map<String, String> environment) {
        this(docker, environment, Path.of("/.dockerenv"));
    }

    /** @param insideContainer the file by which Testcontainers takes itself to be in a container */
    ImagesCheck(Docker docker, Map<String, String> environment, Path insideContainer) {
        this.docker = docker;
        this.environment = Map.copyOf(environment);
        this.insideContainer = insideContainer;
    }

    /** The reason why these images cannot be used here, with the way out; empty when they can. */
    Optional<String> missing(List<String> images) {
        Optional<String> engine = known.computeIfAbsent(
                "",
                none -> docker.whyAbsent()
                        .map(reason -> "no container engine answers (" + reason
                                + "); start one, on Debian: apt-get install docker.io"));
        if (engine.isPresent()) {
            return engine;
        }
        List<String> all = new ArrayList<>(images);
        if (!"true".equalsIgnoreCase(environment.get("TESTCONTAINERS_RYUK_DISABLED"))) {
            all.add(REAPER);
        }
        if (Files.exists(insideContainer) && !environment.containsKey("TESTCONTAINERS_HOST_OVERRIDE")) {
            all.add(FINDER);
        }
        return all.stream()
                .map(image -> environment.getOrDefault("TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX", "") + image)
                .map(image -> known.computeIfAbsent(image, this::look))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The reason why no compose file can be started here, with the way out; empty when one can. */
    Optional<String> composeMissing() {
        return docker.whyNoCompose()
                .map(reason -> "docker compose cannot be used (" + reason + "); install its plugin, on Debian:"
                        + " docker/local-images/build.sh compose");
    }

    private Optional<String> look(String image) {
        if (docker.has(image)) {
            return Optional.empty();
        }
        if (image.startsWith(LOCAL)) {
            return Optional.of("image " + image + " is not built yet" + WAY_OUT);
        }
        return docker.whyNotPulled(image)
                .map(reason ->
                        "image " + image + " is neither present nor can it be pulled (" + reason + ")" + WAY_OUT);
    }
}
