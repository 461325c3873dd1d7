package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {
    private static final Gazetteer GAZETTEER = Gazetteer.shared();

    @Test
    void everyStateIsThere() {
        Set<String> listed = GAZETTEER.entries().values().stream()
                .filter(Entry::isCountry)
                .map(entry -> entry.id().substring("country:".length()))
                .collect(Collectors.toSet());
        assertTrue(listed.size() >= 195, listed::toString);
        Set<String> missing = Stream.of(
                        "USA", "CHN", "RUS", "GBR", "FRA", "TWN", "PSE", "XKX", "VAT", "SSD", "TLS", "SUN", "YUG")
                .filter(iso -> !listed.contains(iso))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyIsoCodeIsAStateOrATerritory() {
        Set<String> none = Arrays.stream(Locale.getISOCountries())
                .map(region -> new Locale.Builder().setRegion(region).build().getISO3Country())
                .filter(iso -> GAZETTEER.country(iso).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        // Parts of France, the Netherlands, Finland and the United States that the Factbook does not list by
        // themselves.
        assertEquals(Set.of("ALA", "BES", "GLP", "GUF", "MTQ", "MYT", "REU", "UMI"), none);
    }

    @Test
    void everyPartyIsACountryOrActsForItself() {
        Set<String> known = GAZETTEER.entries().values().stream()
                .map(Entry::id)
                .map(id -> id.substring(id.indexOf(':') + 1))
                .collect(Collectors.toCollection(HashSet::new));
        GAZETTEER.entries().values().stream()
                .filter(entry -> entry.type() == EntityType.ORGANIZATION)
                .map(Entry::name)
                .forEach(known::add);
        Map<String, String> unknown = new TreeMap<>();
        for (Entry entry : GAZETTEER.entries().values()) {
            Stream.concat(entry.party().stream(), entry.terms().stream().flatMap(term -> term.party().stream()))
                    .filter(party -> !known.contains(party))
                    .forEach(party -> unknown.put(entry.id(), party));
        }
        assertEquals(Map.of(), unknown);
    }

    @Test
    void everySeatIsAnEntry() {
        assertEquals(
                List.of(),
                GAZETTEER.entries().values().stream()
                        .flatMap(entry -> entry.seatOf().stream())
                        .filter(seat -> GAZETTEER.entry(seat).isEmpty())
                        .toList());
    }

    @Test
    void noOfficeOfOneHolderHasTwoHoldersAtOnce() {
        List<String> doubles = new ArrayList<>();
        GAZETTEER.holders().forEach((office, persons) -> {
            if (office.matches(".*:(president|prime-minister|chancellor|foreign-minister|defense-minister|monarch)")) {
                doubles.addAll(overlaps(office, persons));
            }
        });
        assertEquals(List.of(), doubles);
    }

    private static List<String> overlaps(String office, List<Entry> persons) {
        List<String> doubles = new ArrayList<>();
        for (Entry a : persons) {
            for (Entry b : persons) {
                boolean together = a.id().compareTo(b.id()) < 0
                        && a.terms().stream()
                                .filter(term -> office.equals(term.body().orElse("") + ":" + term.office()))
                                .anyMatch(term -> b.terms().stream()
                                        .filter(other ->
                                                office.equals(other.body().orElse("") + ":" + other.office()))
                                        .anyMatch(other -> daysShared(term, other) > daysUncertain(term, other)));
                if (together) {
                    doubles.add(office + ": " + a.name() + ", " + b.name());
                }
            }
        }
        return doubles;
    }

    private static long daysShared(Term one, Term other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** The day of handing over belongs to both; where only its month or year is known, all of that does. */
    private static long daysUncertain(Term one, Term other) {
        boolean inOrder = one.from().isBefore(other.from());
        LocalDate first = inOrder ? other.from() : one.from();
        LocalDate last = inOrder ? one.to() : other.to();
        boolean year = first.getDayOfYear() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfYear()));
        boolean month = first.getDayOfMonth() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfMonth()));
        return year ? first.lengthOfYear() : month ? first.lengthOfMonth() : 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizations.tsv", "issues.tsv", "places.tsv", "people.tsv", "country-names.tsv"})
    void everyNameOfAFileIsFoundAsWritten(String file) {
        List<String> lost = new ArrayList<>();
        for (Table.Row row : Table.read(file).rows()) {
            String names = file.equals("people.tsv") ? "variants" : "names";
            Stream.concat(Stream.of(row.get("name")), row.all(names).stream())
                    .filter(name -> !name.isEmpty() && !isFound(name))
                    .forEach(lost::add);
        }
        assertEquals(List.of(), lost);
    }

    private static boolean isFound(String name) {
        Words words = GazetteerLoader.inOneSentence(name);
        boolean[] found = {false};
        GAZETTEER.names().from(words, 0, (end, alias) -> found[0] |= end == words.size());
        return found[0];
    }

    @Test
    void theReadmeTellsOfEveryTable() throws IOException {
        Path folder = Path.of("src/main/resources/io/github/stancewire/analysis/entity");
        String readme = Files.readString(folder.resolve("README.md"));
        try (Stream<Path> files = Files.list(folder)) {
            List<String> untold = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".tsv") && !readme.contains("| `" + name + "` |"))
                    .toList();
            assertEquals(List.of(), untold);
        }
    }

    /** What the news names most, by how it is sorted: a lost block of lines shall be noticed. */
    @ParameterizedTest
    @CsvSource({
        "igo, 90",
        "bloc, 30",
        "armed-group, 120",
        "party, 140",
        "media, 220",
        "military, 80",
        "agency, 100",
        "legislature, 40",
        "bank, 40",
        "court, 15"
    })
    void everySortOfOrganisationHasItsRows(String sort, int least) {
        long rows = Table.read("organizations.tsv").rows().stream()
                .filter(row -> row.get("sort").equals(sort))
                .count();
        assertTrue(rows >= least, sort + " " + rows);
    }

    @ParameterizedTest
    @CsvSource({
        "countries.tsv, 230",
        "people.tsv, 2000",
        "organizations.tsv, 1000",
        "issues.tsv, 350",
        "places.tsv, 900"
    })
    void theFilesHaveTheirRows(String file, int least) {
        assertTrue(Table.read(file).rows().size() >= least, file);
    }
}
