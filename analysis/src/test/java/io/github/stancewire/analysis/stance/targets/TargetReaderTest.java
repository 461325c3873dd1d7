package io.github.stancewire.analysis.stance.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.stance.Stance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetReaderTest {
    private static final TargetReader READER = TargetReader.shared();

    private static TargetReading read(String text, String target) {
        Parsed parsed = Parsed.of(text);
        return READER.read(parsed.sentence(), parsed.tree(), parsed.places(target));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Harlow is a corrupt and dishonest man who lied to voters.             | Harlow | OPPOSE
        The committee praised Harlow for her courage and hard work.           | Harlow | SUPPORT
        Harlow will speak to the committee on Tuesday.                        | Harlow | NEUTRAL
        Harlow is loved and respected by everyone who has worked with him.    | Harlow | SUPPORT
        Prosecutors charged Harlow with fraud and theft.                      | Harlow | OPPOSE
        """)
    void tellsForWhomASentenceIsGoodOrBad(String text, String target, Stance.Polarity polarity) {
        assertEquals(
                polarity,
                read(text, target).likeliest(),
                () -> read(text, target).toString());
    }

    @Test
    void theSameSentenceMayBeWorseForOneThanForAnother() {
        String text = "Judge Orwell praised Harlow and attacked Bannister as a reckless liar.";
        assertTrue(read(text, "Bannister").against() > read(text, "Harlow").against());
    }

    @Test
    void namesDoNotMatter() {
        assertEquals(
                read("Prosecutors charged Anderson with fraud.", "Anderson"),
                read("Prosecutors charged Peterson with fraud.", "Peterson"));
    }

    @Test
    void probabilitiesAddUpToOne() {
        TargetReading reading = read("Harlow lost.", "Harlow");
        assertEquals(1, reading.against() + reading.neutral() + reading.favour(), 1e-9);
    }

    @Test
    void aPlaceOutsideTheSentenceIsRefused() {
        Parsed parsed = Parsed.of("Harlow lost. Bannister won.");
        assertThrows(
                IllegalArgumentException.class,
                () -> READER.read(parsed.sentence(), parsed.tree(), parsed.places("Bannister")));
    }

    @Test
    void aModelThatIsWrittenReadsAsBefore() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        READER.write(bytes);
        TargetReader again = TargetReader.read(new ByteArrayInputStream(bytes.toByteArray()));
        Parsed parsed = Parsed.of("Harlow lied to the court.");
        List<String> features = TargetFeatures.of(parsed.sentence(), parsed.tree(), parsed.places("Harlow"));
        assertEquals(READER.read(features), again.read(features));
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(new byte[64]);
        }
        assertThrows(IOException.class, () -> TargetReader.read(new ByteArrayInputStream(bytes.toByteArray())));
    }

    @Test
    void aHigherTemperatureIsLessSure() {
        Parsed parsed = Parsed.of("Harlow lied to the court.");
        List<String> features = TargetFeatures.of(parsed.sentence(), parsed.tree(), parsed.places("Harlow"));
        assertTrue(READER.at(4).read(features).against() < READER.read(features).against());
    }
}
