package io.github.stancewire.analysis.stance.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.pairs.PairTrainer.Example;
import io.github.stancewire.analysis.syntax.Dependencies;
import io.github.stancewire.analysis.syntax.EnglishParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PairReaderTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final double CLOSE = 1e-6;
    /** The last byte of the version, behind eight that tell the kind of file. */
    private static final int VERSION_AT = 11;
    /** A zipped file ends with a checksum and its length, of four bytes each. */
    private static final int CHECKSUM_FROM_END = 8;

    private static final Relation.Side ACCUSES = new Relation.Side(EventType.ACCUSE, Stance.Polarity.OPPOSE);
    private static final Relation.Side PRAISES = new Relation.Side(EventType.SUPPORT, Stance.Polarity.SUPPORT);
    private static final PairTrainer TRAINER = new PairTrainer(new PairTrainer.Options(20, 0.1, 0.001, 0));
    private static final PairReader READER = TRAINER.train(examples());

    /** Few verbs, many names, both voices: enough to tell the two sides and the direction. */
    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        List<String> names = List.of("Norway", "Malta", "Chile", "Kenya", "Nepal", "Qatar");
        for (int i = 0; i < names.size(); i++) {
            String one = names.get(i);
            String other = names.get((i + 1) % names.size());
            for (String verb : List.of("accused", "condemned", "denounced")) {
                both(examples, one + " " + verb + " " + other + " on Monday.", one, other, ACCUSES);
                both(examples, other + " was " + verb + " by " + one + " on Monday.", one, other, ACCUSES);
            }
            for (String verb : List.of("praised", "thanked", "applauded")) {
                both(examples, one + " " + verb + " " + other + " on Monday.", one, other, PRAISES);
                both(examples, other + " was " + verb + " by " + one + " on Monday.", one, other, PRAISES);
            }
        }
        return examples;
    }

    private static void both(List<Example> to, String text, String source, String target, Relation.Side side) {
        to.add(example(text, source, target, Optional.of(side)));
        to.add(example(text, target, source, Optional.empty()));
    }

    private static Example example(String text, String source, String target, Optional<Relation.Side> side) {
        Sentence sentence = sentence(text);
        return TRAINER.example(sentence, tree(sentence), span(text, source), span(text, target), side);
    }

    private static Relation relation(PairReader reader, String text, String source, String target) {
        Sentence sentence = sentence(text);
        return reader.on(sentence, tree(sentence)).read(span(text, source), span(text, target));
    }

    private static Sentence sentence(String text) {
        return ANNOTATOR.annotate(text, "en").sentences().get(0);
    }

    private static Dependencies tree(Sentence sentence) {
        return EnglishParser.shared().parse(sentence.words());
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    @Test
    void aSideIsToldOfNamesThatWereNeverSeen() {
        Relation relation = relation(READER, "Samoa accused Tonga on Friday.", "Samoa", "Tonga");
        assertEquals(Optional.of(ACCUSES), relation.likeliest());
        assertTrue(relation.of(Stance.Polarity.OPPOSE) > 0.5, relation::toString);
    }

    @Test
    void theDirectionFollowsTheVoice() {
        Relation there = relation(READER, "Tonga was praised by Samoa on Friday.", "Samoa", "Tonga");
        Relation back = relation(READER, "Tonga was praised by Samoa on Friday.", "Tonga", "Samoa");
        assertTrue(there.of(Stance.Polarity.SUPPORT) > 0.5, there::toString);
        assertTrue(back.none() > 0.5, back::toString);
    }

    @Test
    void aVerbOfTheLexiconIsReadLikeItsKind() {
        Relation relation = relation(READER, "Samoa lambasted Tonga on Friday.", "Samoa", "Tonga");
        assertEquals(Optional.of(ACCUSES), relation.likeliest());
    }

    @Test
    void probabilitiesAddUpToOne() {
        Relation relation = relation(READER, "Samoa met Tonga on Friday.", "Samoa", "Tonga");
        assertEquals(
                1,
                relation.none()
                        + relation.sides().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                CLOSE);
    }

    @Test
    void theSameExamplesGiveTheSameModel() throws IOException {
        assertArrayEquals(bytes(TRAINER.train(examples())), bytes(READER));
    }

    @Test
    void aModelThatIsWrittenReadsTheSame() throws IOException {
        PairReader copy = PairReader.read(new ByteArrayInputStream(bytes(READER)));
        String text = "Samoa accused Tonga on Friday.";
        assertEquals(relation(READER, text, "Samoa", "Tonga"), relation(copy, text, "Samoa", "Tonga"));
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThrows(IOException.class, () -> PairReader.read(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    @Test
    void aHigherTemperatureIsLessSure() {
        String text = "Samoa accused Tonga on Friday.";
        double sure = relation(READER, text, "Samoa", "Tonga").of(Stance.Polarity.OPPOSE);
        double less = relation(READER.at(4), text, "Samoa", "Tonga").of(Stance.Polarity.OPPOSE);
        assertTrue(less < sure, () -> less + " is not below " + sure);
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        byte[] zipped = bytes(READER);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped));
                GZIPOutputStream out = new GZIPOutputStream(changed)) {
            byte[] plain = in.readAllBytes();
            plain[VERSION_AT] = 99;
            out.write(plain);
        }
        IOException failure =
                assertThrows(IOException.class, () -> PairReader.read(new ByteArrayInputStream(changed.toByteArray())));
        assertEquals("The model has format 99, but this program reads 1", failure.getMessage());
    }

    @Test
    void aDamagedModelIsRefused() throws IOException {
        byte[] bytes = bytes(READER);
        bytes[bytes.length - CHECKSUM_FROM_END] ^= 1;
        assertThrows(IOException.class, () -> PairReader.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theVerbIsAmongTheReasons() {
        String text = "Samoa accused Tonga on Friday.";
        Sentence sentence = sentence(text);
        List<SentencePairs.Reason> reasons =
                READER.on(sentence, tree(sentence)).why(span(text, "Samoa"), span(text, "Tonga"), ACCUSES, 500);
        assertTrue(
                reasons.stream().anyMatch(reason -> reason.feature().equals("word roles accuse nsubj obj")),
                reasons::toString);
    }

    @Test
    void unnamedActorsAreFoundWithNamedOnes() {
        assertEquals(
                List.of("Norwegian police > the protesters"),
                found("Norwegian police accused the protesters on Friday."));
    }

    @Test
    void aPlaceReachesOverWhatHangsOnItByPrepositions() {
        assertEquals(List.of("Kenya > the army of Mali"), found("Kenya accused the army of Mali on Friday."));
    }

    @Test
    void aSentenceWithoutActorsTellsNothing() {
        assertEquals(List.of(), found("It rained on Friday."));
    }

    private static List<String> found(String text) {
        Sentence sentence = sentence(text);
        return new PairStances(READER, PairStances.Options.DEFAULT)
                .find(sentence, tree(sentence)).stream()
                        .map(each ->
                                each.source().of(text) + " > " + each.target().of(text))
                        .toList();
    }

    private static byte[] bytes(PairReader reader) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reader.write(out);
        return out.toByteArray();
    }
}
