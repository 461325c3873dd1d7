package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-05-02 | The US president cancelled the visit.              | person:donald-trump
            2022-05-02 | The US president cancelled the visit.              | person:joe-biden
            2014-05-02 | China's president cancelled the visit.             | person:xi-jinping
            2023-06-01 | The Chinese defence minister refused to meet him.  | person:li-shangfu
            2011-06-01 | Talks were led by the French president.            | person:nicolas-sarkozy
            2018-06-01 | The German chancellor left early.                  | person:angela-merkel
            2024-03-01 | The North Korean leader watched the launch.        | person:kim-jong-un
            2016-09-01 | The president of Brazil left early.                | person:michel-temer
            2021-06-01 | Aides of the Secretary of Defense left early.      | person:lloyd-austin
            2022-06-01 | The Foreign Secretary left early.                  | person:liz-truss
            2024-11-01 | The NATO secretary general left early.             | person:mark-rutte
            """)
    void aRoleWithoutANameIsWhoHeldTheOfficeThatDay(LocalDate day, String text, String id) {
        Recognized read = Recognized.on(day, text);
        assertEquals(
                1, read.mentions(id).stream().filter(m -> m.startsWith("ROLE")).count(), read::toString);
    }

    @Test
    void anOfficeThatNeedsItsCountryIsOpenWithoutOne() {
        assertEquals(
                List.of(), Recognized.in("The foreign minister left early.").ids());
    }

    @Test
    void aSecretaryOfStateForSomethingIsNotTheAmericanOne() {
        assertEquals(
                List.of(),
                Recognized.in("The secretary of state for health left early.").ids());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Outgoing Deputy Secretary of State Robert Millard left early.  | USA
            Former Secretary of State Robert Millard left early.           |
            Defence Secretary Robert Millard left early.                   |
            """)
    void whoeverHasATitleThatOnlyOneCountryGivesActsForIt(String text, String party) {
        Optional<Entity> person = Recognized.in(text).entity("person:robert-millard");
        assertEquals(Optional.ofNullable(party), person.flatMap(Entity::party));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Ministry of Health in Gaza spoke. The Ministry's spokesman Robert Millard left early.      | PSE
            The Kenyan Ministry of Energy spoke. Later the ministry's spokesman Robert Millard left early. | KEN
            The Kenyan Ministry of Energy spoke. Ministry spokesman Robert Millard left early.             | KEN
            The ministry's spokesman Robert Millard left early.                                            |
            """)
    void aSpokesmanOfTheMinistryActsForWhomTheMinistryActs(String text, String party) {
        Optional<Entity> person = Recognized.in(text).entity("person:robert-millard");
        assertEquals(Optional.ofNullable(party), person.flatMap(Entity::party));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-01, USA, Jared Kushner",
        "2023-06-01, , Jared Kushner",
        "2019-06-01, USA, John Bolton",
        "2022-06-01, , John Bolton",
        "2022-06-01, , Peter Navarro"
    })
    void anAdviserWhoHasLeftIsAPrivatePerson(LocalDate day, String party, String name) {
        Recognized read = Recognized.on(day, name + " left early.");
        assertEquals(Optional.ofNullable(party), read.entities().get(0).party());
    }

    @Test
    void theCountryOfTheRoleKeepsItsOwnMention() {
        Recognized read = Recognized.in("The US president cancelled the visit.");
        assertEquals(List.of("NAME US"), read.mentions("country:USA"));
        assertEquals(List.of("ROLE president"), read.mentions("person:joe-biden"));
    }

    @Test
    void anOfficialWhoIsNotListedIsTheCountryInARole() {
        assertEquals(
                List.of("DEMONYM Mongolian", "ROLE deputy foreign minister"),
                Recognized.in("The Mongolian deputy foreign minister agreed.").mentions("country:MNG"));
    }

    @Test
    void aFormerPresidentIsNotTheOneInOffice() {
        assertEquals(List.of(), Recognized.in("A former US president objected.").mentions("person:joe-biden"));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-01-01, USA",
        "2016-11-20, ''",
        "2019-01-01, USA",
        "2022-01-01, USA",
    })
    void beforeTheFirstOfficeAPersonActsForNobody(LocalDate day, String party) {
        String name = day.getYear() == 2011 ? "Barack Obama" : "Donald Trump";
        Entity person = Recognized.on(day, name + " spoke.").entities().get(0);
        assertEquals(Optional.of(party).filter(p -> !p.isEmpty()), person.party());
    }

    @Test
    void thePartyFollowsTheOfficeOfTheDay() {
        assertEquals(Optional.of("NLD"), partyOfRutte(LocalDate.of(2020, 1, 1)));
        assertEquals(Optional.of("NATO"), partyOfRutte(LocalDate.of(2025, 1, 1)));
    }

    private static Optional<String> partyOfRutte(LocalDate day) {
        return Recognized.on(day, "Mark Rutte spoke.").entities().get(0).party();
    }
}
