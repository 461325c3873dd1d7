package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Defense lawyer Pieter van den Broek said the case was closed.               | person:pieter-van-den-broek
            Police arrested Khalid bin Rashed on Monday.                                | person:khalid-bin-rashed
            The rebels were led by Yusuf al-Harbi.                                      | person:yusuf-al-harbi
            The court released Jean-Luc Moreau-Petit on Friday.                         | person:jean-luc-moreau-petit
            The statement was signed by J. K. Alvarsson.                                | person:j-k-alvarsson
            The prize went to Siobhan O’Rourke on Tuesday.                              | person:siobhan-o-rourke
            The plan was drawn up by Zhao Minghui, a lawyer in Shanghai.                | person:zhao-minghui
            The song was written by Kang Seo-jun.                                       | person:kang-seo-jun
            Nurse Oyelaran Adeyemi said the ward was full.                              | person:oyelaran-adeyemi
            """)
    void personsOfManyCulturesAreFound(String text, String id) {
        assertTrue(
                Recognized.in(text).ids().contains(id),
                () -> Recognized.in(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The group Safe Harbour International said that boats were turned back.  | org:safe-harbour-international
            Officials of the Grameen Savings Network met in Dhaka on Sunday.        | org:grameen-savings-network
            """)
    void organisationsWithoutATellingNounAreFound(String text, String id) {
        assertTrue(
                Recognized.in(text).ids().contains(id),
                () -> Recognized.in(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yesterday the shops were closed and Nobody came.",
                "However, Most of the roads are still under Water.",
                "Storm Leaves Thousands Without Power Across the Valley",
                "Why Fewer People Buy New Cars This Year",
                "NO TRAINS RUN AFTER MIDNIGHT UNTIL FURTHER NOTICE",
                "ali hassan met maria lopez in the market and went home.",
                "He quoted the Fifth Amendment and left the room."
            })
    void capitalsAloneMakeNoName(String text) {
        assertEquals(
                List.of(),
                Recognized.in(text).entities().stream()
                        .filter(entity ->
                                entity.type() == EntityType.PERSON || entity.type() == EntityType.ORGANIZATION)
                        .map(Entity::id)
                        .toList());
    }

    @Test
    void aPlaceThatIsNotListedIsNoCountry() {
        assertFalse(Recognized.in("The convoy reached Karvali on Sunday and left Karvali at night.").entities().stream()
                .anyMatch(entity -> entity.type() == EntityType.COUNTRY));
    }

    @Test
    void aListedNameGoesBeforeTheFinders() {
        assertEquals(
                List.of("org:NATO"),
                Recognized.in("Nato ministers will meet again in spring.").ids());
    }

    @Test
    void aDemonymBeforeAnOrganisationBelongsToIt() {
        Recognized read = Recognized.in("The base belongs to the Pakistan Air Force, which sent two jets.");
        assertFalse(read.ids().contains("country:PAK"), read::toString);
    }

    @Test
    void aSurnameWithoutAFullNameIsAName() {
        Recognized read = Recognized.in("Mr. Kovalenkin says he will not resign. Aides said Kovalenkin was calm.");
        assertEquals(
                List.of("ROLE Mr. Kovalenkin", "NAME Kovalenkin"),
                read.mentions("person:kovalenkin").stream()
                        .filter(mention -> !mention.startsWith("REFERENCE"))
                        .toList(),
                read::toString);
    }

    @Test
    void whatSpeaksMayBeAnOrganisation() {
        Recognized read = Recognized.in("The group Safe Harbour International said that boats were turned back.");
        assertTrue(read.entities().stream().noneMatch(entity -> entity.type() == EntityType.PERSON), read::toString);
    }

    @Test
    void aGivenNameMeansTheOneWhoBearsIt() {
        Recognized read = Recognized.in(
                "Katarina Brandt, a teacher, moved to Lima. Katarina said she was happy. Her sons love Katarina.");
        assertEquals(Optional.empty(), read.entity("person:katarina").map(Entity::id), read::toString);
    }
}
