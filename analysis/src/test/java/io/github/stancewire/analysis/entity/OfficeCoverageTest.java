package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfficeCoverageTest {
    private static final Map<String, OfficeCoverage> SINCE_2010 =
            OfficeCoverage.between(LocalDate.of(2010, 1, 1), LocalDate.of(2025, 12, 31)).stream()
                    .collect(Collectors.toMap(OfficeCoverage::party, Function.identity()));

    private static final double ALMOST_ALWAYS = 0.9;

    @Test
    void theMainOfficesOfSixtyPartiesAreKnownForNineDaysOfTen() {
        List<String> known = SINCE_2010.values().stream()
                .filter(party -> party.reaches(ALMOST_ALWAYS))
                .map(OfficeCoverage::party)
                .sorted()
                .toList();
        assertTrue(known.size() >= 60, known.size() + ": " + known);
    }

    @Test
    void thePermanentMembersAndTheGroupOfTwentyAreAmongThem() {
        assertEquals(
                List.of(),
                Stream.of(
                                "USA", "RUS", "CHN", "GBR", "FRA", "DEU", "ITA", "JPN", "CAN", "AUS", "IND", "BRA",
                                "ZAF", "KOR", "MEX", "IDN", "TUR", "SAU", "ARG")
                        .filter(party -> Optional.ofNullable(SINCE_2010.get(party))
                                .filter(coverage -> coverage.reaches(ALMOST_ALWAYS))
                                .isEmpty())
                        .toList());
    }

    @Test
    void thePermanentMembersReachFurtherBack() {
        assertEquals(
                List.of(),
                OfficeCoverage.between(LocalDate.of(2001, 3, 28), LocalDate.of(2009, 12, 31)).stream()
                        .filter(party ->
                                List.of("USA", "RUS", "GBR", "FRA", "CHN").contains(party.party()))
                        .filter(party -> !party.reaches(0.85))
                        .map(party -> party.party() + " " + party.gaps())
                        .toList());
    }

    @Test
    void aPeriodBeforeAnyListedHolderIsAGap() {
        OfficeCoverage china = OfficeCoverage.between(LocalDate.of(1900, 1, 1), LocalDate.of(1900, 1, 10)).stream()
                .filter(party -> party.party().equals("CHN"))
                .findFirst()
                .orElseThrow();
        assertEquals(0.0, china.offices().get(OfficeCoverage.Office.HEAD_OF_STATE));
        assertEquals(List.of("1900-01-01..1900-01-10"), china.gaps().get(OfficeCoverage.Office.HEAD_OF_STATE));
    }
}
