package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** Those of others that are not listed here, each once. */
    List<CatalogueEntry> without(List<CatalogueEntry> others) {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        return others.stream().filter(entry -> ids.add(entry.id())).toList();
    }

    /** Whether the source at an address is listed, however that is written. */
    public boolean contains(String address) {
        String id = Source.of(address).id();
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }
}
