package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentsTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final Agents AGENTS = new Agents(DataFiles.OWN);

    private static List<String> agents(String text) {
        Words words = new Words(ANNOTATOR.annotate(text, "en"));
        Headings headings = new Headings(words);
        Reading reading = new Reading(words, Recognized.DAY, headings);
        Gazetteer gazetteer = Gazetteer.shared();
        Vocabulary vocabulary = Vocabulary.shared();
        new ListedNames(gazetteer, vocabulary, new Ambiguity(words), headings)
                .find(words, Recognized.DAY)
                .forEach(reading::choose);
        return new AgentMentions(reading, gazetteer, AGENTS)
                .find().stream()
                        .map(found -> words.print(found.from(), found.to()) + " "
                                + found.role().label() + " " + found.party().orElse("-"))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "official, GOVERNMENT",
        "riot police, POLICE",
        "warplane, MILITARY",
        "supreme court, COURTS",
        "opposition lawmaker, OPPOSITION",
        "rebel commander, REBELS",
        "state media, MEDIA",
        "fisherman, CIVILIANS",
        "aid worker, INTERNATIONAL",
    })
    void aNounHasItsRole(String noun, AgentRole role) {
        assertEquals(Optional.of(role), AGENTS.roleOf(List.of(noun.split(" "))));
    }

    @Test
    void aNounThatIsNotListedHasNone() {
        assertEquals(Optional.empty(), AGENTS.roleOf(List.of("rebel", "song")));
    }

    @Test
    void everyRoleHasNouns() {
        assertEquals(
                Arrays.stream(AgentRole.values()).collect(Collectors.toSet()),
                Table.read("agents.tsv").rows().stream()
                        .flatMap(row -> AgentRole.of(row.get("role")).stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyRowSaysWhetherTheyActForTheParty() {
        assertTrue(Table.read("agents.tsv").rows().stream()
                .allMatch(row -> Set.of("yes", "no").contains(row.get("acts"))
                        && Set.of("yes", "no").contains(row.get("local"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A Swiss court froze the assets.                          | court courts CHE
            Police in Minsk detained them.                           | Police police BLR
            Mali's army retook the town.                             | army military MLI
            Iranian-backed militia fired rockets.                    | militia rebels -
            Venezuelan opposition lawmakers walked out.              | opposition lawmakers opposition -
            The rebels seized the airport.                           | rebels rebels -
            Turkish warplanes hit the camp.                          | warplanes military TUR
            Polish farmers blocked the road.                         | farmers civilians -
            Soldiers from Chad crossed the river.                    | Soldiers military TCD
            Troops in Syria came under fire.                         | Troops military -
            Prosecutors in Germany opened an inquiry.                | Prosecutors courts DEU
            The parliament of Georgia adopted the bill.              | parliament legislature GEO
            """)
    void anUnnamedActorHasItsRoleAndParty(String text, String expected) {
        assertEquals(List.of(expected), agents(text));
    }

    @Test
    void aCourtDecisionIsNoCourt() {
        assertEquals(List.of(), agents("The Swiss court decision came late."));
    }

    @Test
    void theNounIsNotReportedAsAnotherMentionOfTheCountry() {
        assertEquals(
                List.of("REFERENCE Police", "NAME Belarus"),
                Recognized.in("Police in Belarus detained them.").mentions("country:BLR"));
    }
}
