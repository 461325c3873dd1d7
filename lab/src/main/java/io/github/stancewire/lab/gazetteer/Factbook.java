package io.github.stancewire.lab.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * The CIA World Factbook (public domain), as one JSON object of entries keyed by GEC code. Entries without an ISO code
 * (oceans, unclaimed islands) are left out.
 */
record Factbook(List<Country> countries) {
    /** The short abbreviations that news use for the country only; "AS" or "CAR" would be found everywhere. */
    private static final Set<String> UNAMBIGUOUS =
            Set.of("US", "USA", "UK", "UAE", "PRC", "ROK", "DRC", "PNG", "BiH", "NZ", "HK", "RSA");

    /** Demonyms that the Factbook also gives for territories, and whose they are. */
    private static final Set<String> SHARED = Set.of(
            "Dutch", "Chinese", "French", "Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen", "Korean", "Koreans");

    private static final Set<String> SHARED_OWNERS = Set.of("NLD", "CHN", "FRA");

    Factbook {
        countries = List.copyOf(countries);
    }

    static Factbook read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        Map<String, String> isoByGec = isoByGec();
        List<Country> countries = new ArrayList<>();
        root.properties()
                .forEach(entry -> Optional.ofNullable(isoByGec.get(entry.getKey()))
                        .flatMap(iso -> country(iso, entry.getValue()))
                        .ifPresent(countries::add));
        return new Factbook(countries);
    }

    private static Optional<Country> country(String iso, JsonNode entry) {
        JsonNode names = entry.path("country_name");
        Set<String> forms = new LinkedHashSet<>();
        for (String field : List.of("conventional short form", "conventional long form", "abbreviation")) {
            Stream.of(text(names.path(field)).split(" or |/|,? \\(or ", -1))
                    .map(CountryText::clean)
                    .filter(form -> form.length() > 3 || UNAMBIGUOUS.contains(form))
                    .forEach(forms::add);
        }
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        String name = forms.iterator().next();
        forms.remove(name);
        Set<String> demonyms = new LinkedHashSet<>();
        demonyms.addAll(CountryText.demonyms(text(entry.path("nationality").path("adjective"))));
        demonyms.addAll(CountryText.demonyms(text(entry.path("nationality").path("noun"))));
        demonyms.remove(name);
        demonyms.removeIf(form -> SHARED.contains(form) && !SHARED_OWNERS.contains(iso) || form.equals("Congo"));
        Set<Official> officials = new LinkedHashSet<>();
        officials.addAll(Official.read(iso, text(entry.path("chief_of_state"))));
        officials.addAll(Official.read(iso, text(entry.path("head_of_government"))));
        return Optional.of(new Country(
                iso,
                name,
                List.copyOf(forms),
                List.copyOf(demonyms),
                CountryText.capitals(text(entry.path("capital"))),
                List.copyOf(officials)));
    }

    /** Text without markup; the Factbook leaves character references and breaks in its values. */
    private static String text(JsonNode value) {
        String raw = value.isTextual() ? value.textValue() : value.path("text").asText("");
        return Parser.unescapeEntities(raw, false)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    private static Map<String, String> isoByGec() throws IOException {
        try (InputStream in = Factbook.class.getResourceAsStream("gec-to-iso.tsv")) {
            if (in == null) {
                throw new IOException("gec-to-iso.tsv is missing beside " + Factbook.class);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("gec\t"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        }
    }
}
