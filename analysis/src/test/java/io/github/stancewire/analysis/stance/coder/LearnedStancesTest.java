package io.github.stancewire.analysis.stance.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.Stance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trained reader adds to what the frames find. */
class LearnedStancesTest {
    private static final TextAnnotator ANNOTATOR = EnglishAnnotator.create();
    private static final FrameStanceCoder CODER = FrameStanceCoder.create();

    private static List<Stance> code(String text) {
        AnnotatedText annotated = ANNOTATOR.annotate(text, "en");
        return CODER.code(annotated, Names.in(text), Optional.empty());
    }

    private static List<Grounds.Weighed> weigh(String text) {
        AnnotatedText annotated = ANNOTATOR.annotate(text, "en");
        return CODER.weigh(annotated, Names.in(text), Optional.empty());
    }

    private static boolean isFor(Stance stance, String source, String target, Stance.Polarity polarity) {
        return stance.source().party().equals(Optional.of(source))
                && stance.target().party().equals(Optional.of(target))
                && stance.polarity() == polarity;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Japan has frozen its exports to Iran.               | JPN | IRN | OPPOSE
        French courts have forbidden Iran to sell the vase. | FRA | IRN | OPPOSE
        Germany saluted Japan's help to the poor.           | DEU | JPN | SUPPORT
        """)
    void isToldWhereNoFrameFits(String text, String source, String target, Stance.Polarity polarity) {
        assertTrue(code(text).stream().anyMatch(stance -> isFor(stance, source, target, polarity)));
    }

    @Test
    void namesTheFeaturesThatSpeakForIt() {
        List<String> reasons = weigh("French courts have forbidden Iran to sell the vase.").stream()
                .filter(weighed -> weighed.grounds().isLearned())
                .map(weighed -> weighed.stance().why())
                .toList();
        assertTrue(
                !reasons.isEmpty()
                        && reasons.stream().allMatch(why -> why.matches("learned: '.+' tells [A-Z]+, by .+")),
                reasons::toString);
    }

    @Test
    void whatIsTooUnlikelyIsWeighedButNotTold() {
        String text = "China is not on speaking terms with Japan.";
        List<Stance> weighed = weigh(text).stream().map(Grounds.Weighed::stance).toList();
        assertFalse(weighed.isEmpty());
        assertEquals(List.of(), code(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"China criticised Japan.", "Japan met with Germany.", "Iran supplied Syria with drones."})
    void whatAFrameTellsOfTwoIsNotToldAgain(String text) {
        assertFalse(weigh(text).stream().anyMatch(weighed -> weighed.grounds().isLearned()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Japan told Germany that the sanctions would end in May.",
                "Germany (Eastern News) - Iran criticised Japan.",
                "A Japanese bus was attacked near the embassy of Germany."
            })
    void addresseesDatelinesAndPlacesHaveNoStance(String text) {
        List<String> wrong = code(text).stream()
                .filter(stance -> stance.source().party().equals(Optional.of("DEU"))
                        || stance.target().party().equals(Optional.of("DEU")))
                .map(Stance::why)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatAFrameFindsIsAsSureAsItsGroundsMakeIt() {
        Grounds.Weighed weighed = weigh("China criticised Japan.").get(0);
        assertTrue(weighed.grounds().learned().orElse(0) > 0.5, weighed::toString);
        assertEquals(Confidence.load().of(weighed.grounds()), weighed.stance().confidence(), 0.005);
    }
}
