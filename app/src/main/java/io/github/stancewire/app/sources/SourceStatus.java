package io.github.stancewire.app.sources;

import io.github.stancewire.ingest.catalogue.Catalogue;
import io.github.stancewire.ingest.catalogue.CatalogueEntry;
import io.github.stancewire.ingest.ledger.SourceStanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source of the list, of the ledger, or of both.
 *
 * @param title what people call it
 * @param standing by the ledger; empty where it was not looked at
 */
public record SourceStatus(String id, String title, State state, Optional<SourceStanding> standing) {
    /** How a source is listed. */
    public enum State {
        ACTIVE,
        PAUSED,
        /** Given on the command line, or removed from the list. */
        UNLISTED
    }

    /** Those of the list in its order, then the others that the ledger knows by their names. */
    public static List<SourceStatus> of(Catalogue catalogue, Map<String, SourceStanding> standings) {
        Map<String, SourceStanding> left = new HashMap<>(standings);
        List<SourceStatus> all = new ArrayList<>();
        for (CatalogueEntry entry : catalogue.entries()) {
            String id = entry.toSource().id();
            State state = entry.paused() ? State.PAUSED : State.ACTIVE;
            all.add(new SourceStatus(
                    id, entry.name().orElse(entry.address()), state, Optional.ofNullable(left.remove(id))));
        }
        left.entrySet().stream()
                .map(other -> new SourceStatus(
                        other.getKey(),
                        name(other.getValue(), other.getKey()),
                        State.UNLISTED,
                        Optional.of(other.getValue())))
                .sorted(Comparator.comparing(SourceStatus::title).thenComparing(SourceStatus::id))
                .forEach(all::add);
        return all;
    }

    /** Whether somebody should have a look; a paused source rests by intention. */
    public boolean isRemarkable() {
        return state != State.PAUSED
                && standing.filter(SourceStanding::isRemarkable).isPresent();
    }

    private static String name(SourceStanding standing, String id) {
        String name = standing.last().getName();
        return name.isBlank() ? id : name;
    }
}
