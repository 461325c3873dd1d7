package io.github.stancewire.enrich.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.Actor;
import io.github.stancewire.schemas.EventType;
import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Factuality;
import io.github.stancewire.schemas.Polarity;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.Voice;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StanceIdsTest {
    private static final String ARTICLE = "0123456789abcdef0123456789abcdef";

    @Test
    void anIdHasThirtyTwoHexDigits() {
        assertTrue(id(stance()).matches("[0-9a-f]{32}"));
    }

    @Test
    void theIdOfAStanceIsTheSameInEveryReleaseOfTheProgram() {
        assertEquals("8ef8b930088a540f8ab85113ea9c1859", id(stance()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatMakesAnotherStance")
    void whatMakesAnotherStanceMakesAnotherId(String what, Consumer<Stance> change) {
        Stance changed = stance();
        change.accept(changed);
        assertNotEquals(id(stance()), id(changed), what);
    }

    static Stream<Arguments> whatMakesAnotherStance() {
        return Stream.of(
                change("source", stance -> stance.setSource(actor("FRA"))),
                change("target", stance -> stance.setTarget(actor("FRA"))),
                change("the target's party", stance -> stance.getTarget().setParty("NATO")),
                change("target as an issue", stance -> stance.getTarget().setIssue("USA")),
                change("polarity", stance -> stance.setPolarity(Polarity.SUPPORT)),
                change("event", stance -> stance.setEvent(EventType.REJECT)),
                change("voice", stance -> stance.setVoice(Voice.OUTLET)),
                change("factuality", stance -> stance.setFactuality(Factuality.NEGATED)),
                change("evidence", stance -> stance.getEvidence().setText("China blames the US")),
                change("case of the evidence", stance -> stance.getEvidence().setText("CHINA CONDEMNS THE US")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatLeavesAStanceTheSame")
    void whatLeavesAStanceTheSameLeavesItsId(String what, Consumer<Stance> change) {
        Stance changed = stance();
        change.accept(changed);
        assertEquals(id(stance()), id(changed), what);
    }

    static Stream<Arguments> whatLeavesAStanceTheSame() {
        return Stream.of(
                change("offsets", stance -> stance.setEvidence(new Evidence(70, 90, "China condemns the US"))),
                change("revision", stance -> stance.setRevision(9)),
                change("score", stance -> stance.setScore(-0.9)),
                change("tagger version", stance -> stance.setTaggerVersion("other")),
                change("white space", stance -> stance.getEvidence().setText(" China  condemns\nthe\u00a0US ")),
                change(
                        "compatibility forms",
                        stance -> stance.getEvidence().setText("China condemns the \uff35\uff33")));
    }

    @Test
    void equalStancesAreToldApartByTheirOrder() {
        StanceIds ids = new StanceIds(ARTICLE);
        assertNotEquals(ids.next(stance()), ids.next(stance()));
    }

    @Test
    void theFirstOfSeveralEqualStancesHasTheIdOfAnOnlyOne() {
        StanceIds several = new StanceIds(ARTICLE);
        String first = several.next(stance());
        several.next(stance());
        assertEquals(id(stance()), first);
    }

    @Test
    void articlesShareNoIds() {
        assertNotEquals(id(stance()), new StanceIds("f".repeat(32)).next(stance()));
    }

    private static Arguments change(String what, Consumer<Stance> change) {
        return Arguments.of(what, change);
    }

    private static String id(Stance stance) {
        return new StanceIds(ARTICLE).next(stance);
    }

    private static Stance stance() {
        return Stance.newBuilder()
                .setSource(actor("CHN"))
                .setTarget(actor("USA"))
                .setPolarity(Polarity.OPPOSE)
                .setScore(-0.4)
                .setEvent(EventType.ACCUSE)
                .setVoice(Voice.ACTOR)
                .setFactuality(Factuality.ASSERTED)
                .setEvidence(new Evidence(0, 21, "China condemns the US"))
                .build();
    }

    private static Actor actor(String code) {
        return new Actor(code, "country:" + code, code, null);
    }
}
