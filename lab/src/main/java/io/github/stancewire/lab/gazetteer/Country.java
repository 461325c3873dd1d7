package io.github.stancewire.lab.gazetteer;

import java.util.List;

/**
 * What the Factbook tells of a country that a gazetteer needs.
 *
 * @param party ISO 3166-1 alpha-3
 * @param names long and former forms and abbreviations besides {@code name}
 * @param officials chief of state and head of government
 */
record Country(
        String party,
        String name,
        List<String> names,
        List<String> demonyms,
        List<String> capitals,
        List<Official> officials) {
    Country {
        names = List.copyOf(names);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
        officials = List.copyOf(officials);
    }

    String row() {
        return String.join(
                "\t",
                party,
                name,
                GazetteerCommand.cell(names),
                GazetteerCommand.cell(demonyms),
                GazetteerCommand.cell(capitals),
                "factbook");
    }
}
