package io.github.stancewire.app.command;

import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.catalogue.CatalogueException;
import io.github.stancewire.ingest.catalogue.CatalogueFile;
import io.github.stancewire.ingest.catalogue.CatalogueWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which list of sources is meant. */
final class CatalogueOptions {
    private static final String NAME = "sources.yaml";

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description =
                    "List of sources, YAML or OPML; changes are taken up within seconds (default: sources.yaml in the"
                            + " data folder, where there is one).")
    private Optional<Path> file = Optional.empty();

    /** The list named, else that of a data folder. */
    CatalogueFile in(Path dataFolder) {
        return new CatalogueFile(file.orElseGet(() -> dataFolder.resolve(NAME)));
    }

    /** The list named. */
    Optional<CatalogueFile> named() {
        return file.map(CatalogueFile::new);
    }

    /** A list that was named and is not there is a wrong usage. */
    void check() {
        file.filter(path -> !Files.isRegularFile(path)).ifPresent(path -> {
            throw new UsageException(
                    path + ": no such file; make one with ./stancewire sources add --sources " + path + " URL");
        });
    }

    /** All sources now; a list that cannot be read is a wrong usage. */
    static List<Source> read(CatalogueWatch watch) {
        try {
            return watch.read();
        } catch (CatalogueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
