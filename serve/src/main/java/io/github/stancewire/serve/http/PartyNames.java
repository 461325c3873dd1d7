package io.github.stancewire.serve.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the usual parties are called in English: countries by ISO 3166-1 alpha-3, named by the JDK (Unicode CLDR), and the
 * organisations that STANCE.md lists. A party not among them is its own name. Thread-safe.
 */
final class PartyNames {

    /** @param kind COUNTRY or ORGANIZATION */
    record Party(String id, String name, String kind) {}

    /** All parties, by identifier. */
    record Parties(List<Party> items) {}

    private static final Map<String, String> ORGANIZATIONS = Map.ofEntries(
            Map.entry("AU", "African Union"),
            Map.entry("ASEAN", "Association of Southeast Asian Nations"),
            Map.entry("BRICS", "BRICS"),
            Map.entry("EU", "European Union"),
            Map.entry("G7", "Group of Seven"),
            Map.entry("HAMAS", "Hamas"),
            Map.entry("HEZBOLLAH", "Hezbollah"),
            Map.entry("HOUTHI", "Houthi movement"),
            Map.entry("ISIS", "Islamic State"),
            Map.entry("LAS", "League of Arab States"),
            Map.entry("NATO", "North Atlantic Treaty Organization"),
            Map.entry("OPEC", "Organization of the Petroleum Exporting Countries"),
            Map.entry("SCO", "Shanghai Cooperation Organisation"),
            Map.entry("TALIBAN", "Taliban"),
            Map.entry("UN", "United Nations"));

    private PartyNames() {}

    static Parties all() {
        var parties = new ArrayList<Party>();
        for (String code : Locale.getISOCountries()) {
            var country = new Locale("", code);
            parties.add(new Party(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH), "COUNTRY"));
        }
        // Not in ISO 3166-1, but in use: a code from the range that the standard leaves to its users.
        parties.add(new Party("XKX", "Kosovo", "COUNTRY"));
        ORGANIZATIONS.forEach((id, name) -> parties.add(new Party(id, name, "ORGANIZATION")));
        parties.sort(Comparator.comparing(Party::id));
        return new Parties(List.copyOf(parties));
    }
}
