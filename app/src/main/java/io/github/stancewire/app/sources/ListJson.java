package io.github.stancewire.app.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stancewire.ingest.SourceOptions;
import io.github.stancewire.ingest.catalogue.Catalogue;
import io.github.stancewire.ingest.catalogue.CatalogueEntry;
import io.github.stancewire.ingest.catalogue.Pauses;
import java.util.Locale;

/** The list of sources for programs: a contract, described in {@code docs/SOURCES.md}. Pure. */
public final class ListJson {
    private ListJson() {}

    public static ObjectNode of(Catalogue catalogue) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode sources = json.putArray("sources");
        for (CatalogueEntry entry : catalogue.entries()) {
            SourceOptions options = entry.options();
            sources.addObject()
                    .put("id", entry.toSource().id())
                    .put("address", entry.address())
                    .put("name", entry.name().orElse(null))
                    .put("folder", entry.folder().orElse(null))
                    .put("paused", entry.paused())
                    .put("outlet", options.outlet().orElse(null))
                    .put("follow", options.follow())
                    .put("guids", options.guids().name().toLowerCase(Locale.ROOT))
                    .put("shortest", options.shortest().map(Pauses::written).orElse(null))
                    .put("longest", options.longest().map(Pauses::written).orElse(null));
        }
        return json;
    }
}
