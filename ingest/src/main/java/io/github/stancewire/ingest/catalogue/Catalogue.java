package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.Source;
import java.util.List;

/** A list of sources; no two of its entries are the same source. */
public record Catalogue(List<CatalogueEntry> entries) {
    public static final Catalogue EMPTY = new Catalogue(List.of());

    public Catalogue {
        entries = List.copyOf(entries);
    }

    /** Those that are not paused. */
    public List<Source> active() {
        return entries.stream()
                .filter(entry -> !entry.paused())
                .map(CatalogueEntry::toSource)
                .toList();
    }

    /** Whether the source at an address is listed, however that is written. */
    public boolean contains(String address) {
        String id = Source.of(address).id();
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }
}
