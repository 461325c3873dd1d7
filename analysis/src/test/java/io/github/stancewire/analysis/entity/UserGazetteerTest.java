package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.TaggerVersion;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserGazetteerTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final LocalDate DAY = LocalDate.of(2023, 6, 15);
    private static final String PEOPLE = "name\tsurname\tvariants\toffices\n";
    private static final String ORGANIZATIONS = "id\tname\tsort\tparty\tnames\n";

    @TempDir
    private Path folder;

    private static Recognized read(Map<String, String> files, String text) {
        EntityRecognizer recognizer = GazetteerRecognizer.create(new UserGazetteer(files));
        return new Recognized(text, recognizer.recognize(ANNOTATOR.annotate(text, "en"), DAY));
    }

    private static String refusal(String file, String text) {
        UserGazetteer user = new UserGazetteer(Map.of(file, text));
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> GazetteerRecognizer.create(user))
                .getMessage());
    }

    @Test
    void aPersonIsAddedWithAnOfficeThatIsReadByDate() {
        Map<String, String> own =
                Map.of("people.tsv", PEOPLE + "Rudolf Rassendyll\t\t\tISL:spokesperson 2023-01-01..2023-12-31\n");
        assertEquals(
                Optional.of("ISL"),
                read(own, "Rudolf Rassendyll spoke.")
                        .entity("person:rudolf-rassendyll")
                        .flatMap(Entity::party));
    }

    @Test
    void aDateOfOfficeIsOverridden() {
        Map<String, String> own =
                Map.of("people.tsv", PEOPLE + "Joe Biden\t\tBiden\tUSA:president 2021-01-20..2022-12-31\n");
        assertEquals(List.of(), read(own, "The US president spoke.").mentions("person:joe-biden"));
    }

    @Test
    void anOrganisationGetsAnotherName() {
        Map<String, String> own =
                Map.of("organizations.tsv", ORGANIZATIONS + "OSCE\tOSCE\tigo\tOSCE\tVienna Watchers\n");
        assertEquals(
                List.of("NAME Vienna Watchers"),
                read(own, "The Vienna Watchers sent observers.").mentions("org:OSCE"));
    }

    @Test
    void ofTwoBearersOfAnAcronymTheUsersIsTaken() {
        Map<String, String> own =
                Map.of("organizations.tsv", ORGANIZATIONS + "RURITANIAN-ARMY\tRuritanian Army\tmilitary\t\tPLA\n");
        assertEquals(
                List.of("org:RURITANIAN-ARMY"), read(own, "The PLA advanced.").ids());
    }

    @Test
    void aTitleMeansAnOfficeOfTheUsers() {
        Map<String, String> own = Map.of(
                "titles.tsv",
                "title\toffice\tacts\nfirst lord\tfirst-lord\tyes\n",
                "people.tsv",
                PEOPLE + "Rudolf Rassendyll\t\t\tISL:first-lord 2023-01-01..\n");
        assertEquals(
                List.of("ROLE first lord"),
                read(own, "The Icelandic first lord objected.").mentions("person:rudolf-rassendyll"));
    }

    @Test
    void aRemovedEntryIsNotFound() {
        Map<String, String> own = Map.of("remove.tsv", "id\tnames\norg:NATO\t\n");
        assertEquals(List.of(), read(own, "NATO objected.").mentions("org:NATO"));
    }

    @Test
    void oneNameOfAnEntryIsRemoved() {
        Map<String, String> own = Map.of("remove.tsv", "id\tnames\norg:ICJ\tWorld Court\n");
        assertEquals(List.of(), read(own, "The World Court ruled.").mentions("org:ICJ"));
        assertEquals(List.of("NAME ICJ"), read(own, "The ICJ ruled.").mentions("org:ICJ"));
    }

    @Test
    void aNameInAnotherLanguageIsAdded() {
        Map<String, String> own = Map.of("foreign-names.tsv", "id\tde\norg:NATO\tNordatlantikpakt\n");
        List<Entity> found = GazetteerRecognizer.create(new UserGazetteer(own))
                .recognize(ANNOTATOR.annotate("Der Nordatlantikpakt tagte.", "de"), DAY);
        assertEquals(List.of("org:NATO"), found.stream().map(Entity::id).toList());
    }

    @Test
    void whatTheUserDoesNotNameStays() {
        Map<String, String> own = Map.of("people.tsv", PEOPLE + "Rudolf Rassendyll\t\t\t-:actor 2020..\n");
        assertEquals(
                List.of("person:xi-jinping"), read(own, "Xi Jinping spoke.").ids());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people.tsv        | name\\tsurname\\tvariants\\toffices\\nAda Example\\t\\t\\tUSA president 2020..     | people.tsv:2: Not PARTY:office FROM..TO
            people.tsv        | name\\tsurname\\tvariants\\toffices\\nAda Example\\t\\t\\tUSA:mayor 2020-13-01..  | people.tsv:2: Text '2020-13-01' could not be parsed
            people.tsv        | name\\tsurname\\tvariants\\toffices\\nAda Example\\t\\t\\tXYZ:mayor 2020..        | people.tsv:2: unknown party "XYZ"
            people.tsv        | name\\tsurname\\tvariants\\toffices\\nAda Example\\t\\t\\tUSA:mayor 2020..2019    | people.tsv:2: mayor ends before it begins
            my-people.tsv     | name\\toffices\\nAda Example\\t-:mayor 2020..\\nAda Example\\t-:mayor 2021..      | my-people.tsv:3: the same as my-people.tsv:2
            people.tsv        | name\\toffices\\nAda Example\\t-:mayor 2020..\\textra                             | people.tsv:2: 3 cells, but the header has 2
            people.tsv        | name\\toffice\\nAda Example\\t-:mayor 2020..                                      | people.tsv: unknown column "office"
            organizations.tsv | id\\tname\\tsort\\n\\tOne\\tigo                                                   | organizations.tsv:2: "id" is empty
            issues.tsv        | name\\tsort\\tparty\\nGreat Plan\\tpolicy\\tATLANTIS                              | issues.tsv:2: unknown party "ATLANTIS"
            remove.tsv        | id\\norg:NOWHERE                                                                  | remove.tsv:2: no entry "org:NOWHERE" to remove
            titles.tsv        | title\\tacts\\nfirst lord\\tmaybe                                                 | titles.tsv:2: "acts" is "maybe"
            agents.tsv        | noun\\trole\\nwarlord\\tpirates                                                   | agents.tsv:2: unknown role "pirates"
            """)
    void aBadLineIsNamedWithItsFaultAndTheWayOut(String file, String text, String expected) {
        String refusal = refusal(file, text.replace("\\t", "\t").replace("\\n", "\n"));
        assertTrue(refusal.startsWith(expected), refusal);
        assertTrue(refusal.contains("; ") && refusal.lines().count() == 1, refusal);
    }

    @Test
    void aFileWhoseNameDoesNotTellWhatItHoldsIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new UserGazetteer(Map.of("names.tsv", "")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("people.tsv, organizations.tsv"), refusal::getMessage);
    }

    @Test
    void aFolderIsReadWithAllItsTables() throws IOException {
        Files.writeString(folder.resolve("people.tsv"), PEOPLE + "Ada Example\t\t\t-:mayor 2020..\n");
        Files.writeString(folder.resolve("sahel-people.tsv"), PEOPLE + "Ben Example\t\t\t-:mayor 2020..\n");
        Files.writeString(folder.resolve("notes.txt"), "not read");
        assertEquals(
                List.of("people.tsv", "sahel-people.tsv"),
                UserGazetteer.read(folder).files().keySet().stream().sorted().toList());
    }

    @Test
    void aSingleFileIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("issues.tsv"), "name\tsort\tparty\tnames\n");
        assertEquals(
                List.of("issues.tsv"),
                List.copyOf(UserGazetteer.read(file).files().keySet()));
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("people.tsv"), "name\nJosé".getBytes(StandardCharsets.ISO_8859_1));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> UserGazetteer.read(file));
        assertTrue(String.valueOf(refusal.getMessage()).endsWith("not UTF-8; save it as UTF-8 text"));
    }

    @Test
    void aMissingPathIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> UserGazetteer.read(folder.resolve("nowhere")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("nowhere: no such file or folder"));
    }

    @Test
    void theTaggersVersionTellsTheTablesApart() {
        UserGazetteer one = new UserGazetteer(Map.of("people.tsv", PEOPLE + "Ada Example\t\t\t-:mayor 2020..\n"));
        UserGazetteer other = new UserGazetteer(Map.of("people.tsv", PEOPLE + "Ada Example\t\t\t-:mayor 2021..\n"));
        assertNotEquals(TaggerVersion.with(one), TaggerVersion.with(other));
        assertTrue(TaggerVersion.with(one).startsWith(TaggerVersion.current() + "."), TaggerVersion.with(one));
    }

    @Test
    void withoutTablesTheVersionIsTheProjects() {
        assertEquals(TaggerVersion.current(), TaggerVersion.with(UserGazetteer.none()));
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        Map<String, String> forth = new LinkedHashMap<>();
        forth.put("a-people.tsv", PEOPLE + "Ada Example\t\t\tISL:mayor 2020..\n");
        forth.put("b-people.tsv", PEOPLE + "Ben Example\t\t\tISL:mayor 2020..\n");
        Map<String, String> back = new LinkedHashMap<>();
        back.put("b-people.tsv", forth.get("b-people.tsv"));
        back.put("a-people.tsv", forth.get("a-people.tsv"));
        String text = "Ada Example and Ben Example spoke.";
        assertEquals(read(forth, text).entities(), read(back, text).entities());
        assertEquals(TaggerVersion.with(new UserGazetteer(forth)), TaggerVersion.with(new UserGazetteer(back)));
    }
}
