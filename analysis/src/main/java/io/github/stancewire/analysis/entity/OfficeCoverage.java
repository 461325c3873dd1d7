package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * For how many days of a period the gazetteer names the holder of each main office of a party. It says where the list is
 * thin; a vacant office counts as a gap too.
 *
 * @param party ISO code
 * @param offices share of the days of the period, 0 to 1
 * @param gaps days without a known holder, as {@code first..last}
 * @param spokespeople listed for the party at any time
 */
public record OfficeCoverage(
        String party, Map<Office, Double> offices, Map<Office, List<String>> gaps, int spokespeople) {
    /** Offices that the news names without the holder's name. */
    public enum Office {
        HEAD_OF_STATE,
        HEAD_OF_GOVERNMENT,
        FOREIGN_MINISTER,
        DEFENSE_MINISTER
    }

    /** As the tables call them. */
    private static final Map<Office, List<String>> NAMES = Map.of(
            Office.HEAD_OF_STATE, List.of("president", "monarch", "supreme-leader"),
            Office.HEAD_OF_GOVERNMENT, List.of("prime-minister", "chancellor"),
            Office.FOREIGN_MINISTER, List.of("foreign-minister"),
            Office.DEFENSE_MINISTER, List.of("defense-minister"));

    /** Where the president heads the government, at least in a part of the years since 2010. */
    private static final Set<String> PRESIDENTIAL = Set.of(
            "USA", "ARG", "BRA", "CHE", "CHL", "COL", "CUB", "CYP", "ECU", "IDN", "IRN", "KEN", "MEX", "NGA", "PHL",
            "TUR", "VEN", "ZAF");

    /** Realms of the British monarch; their governors-general are seldom news. */
    private static final Set<String> REALMS = Set.of("AUS", "CAN", "NZL");

    public OfficeCoverage {
        offices = Map.copyOf(offices);
        gaps = Map.copyOf(gaps);
    }

    /** Whether every main office is covered for this share of the period. */
    public boolean reaches(double share) {
        return offices.values().stream().allMatch(covered -> covered >= share);
    }

    /** Of every country of which an office holder is listed, the best known first. */
    public static List<OfficeCoverage> between(LocalDate from, LocalDate to) {
        Gazetteer gazetteer = Gazetteer.shared();
        Set<String> parties = new TreeSet<>();
        gazetteer.holders().keySet().forEach(office -> parties.add(office.substring(0, office.indexOf(':'))));
        return parties.stream()
                .filter(party -> gazetteer.country(party).isPresent())
                .map(party -> of(gazetteer, party, from, to))
                .sorted(Comparator.comparingDouble((OfficeCoverage coverage) -> coverage.least())
                        .reversed()
                        .thenComparing(OfficeCoverage::party))
                .toList();
    }

    private double least() {
        return offices.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static OfficeCoverage of(Gazetteer gazetteer, String party, LocalDate from, LocalDate to) {
        Map<Office, Double> offices = new EnumMap<>(Office.class);
        Map<Office, List<String>> gaps = new EnumMap<>(Office.class);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        for (Office office : Office.values()) {
            List<String> open = new ArrayList<>();
            long missing = 0;
            LocalDate next = from;
            for (Term term : terms(gazetteer, party, office)) {
                if (term.from().isAfter(next) && !next.isAfter(to)) {
                    LocalDate last = term.from().isAfter(to) ? to : term.from().minusDays(1);
                    missing += ChronoUnit.DAYS.between(next, last) + 1;
                    open.add(next + ".." + last);
                }
                if (!term.to().isBefore(next)) {
                    next = term.to().equals(LocalDate.MAX)
                            ? to.plusDays(1)
                            : term.to().plusDays(1);
                }
            }
            if (!next.isAfter(to)) {
                missing += ChronoUnit.DAYS.between(next, to) + 1;
                open.add(next + ".." + to);
            }
            offices.put(office, 1 - (double) missing / days);
            gaps.put(office, List.copyOf(open));
        }
        return new OfficeCoverage(
                party,
                offices,
                gaps,
                gazetteer
                        .holders()
                        .getOrDefault(party + ":spokesperson", List.of())
                        .size());
    }

    private static List<Term> terms(Gazetteer gazetteer, String party, Office office) {
        Stream<String> names = NAMES.getOrDefault(office, List.of()).stream().map(name -> party + ":" + name);
        if (office == Office.HEAD_OF_GOVERNMENT && PRESIDENTIAL.contains(party)) {
            names = Stream.concat(names, Stream.of(party + ":president"));
        }
        if (office == Office.HEAD_OF_STATE && REALMS.contains(party)) {
            names = Stream.concat(names, Stream.of("GBR:monarch"));
        }
        return names.flatMap(name -> gazetteer.holders().getOrDefault(name, List.of()).stream()
                        .distinct()
                        .flatMap(person -> person.terms().stream())
                        .filter(term -> name.equals(term.body().orElse("") + ":" + term.office())))
                .sorted(Comparator.comparing(Term::from))
                .toList();
    }
}
