package io.github.stancewire.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.identity.Sha256;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateTest {
    private final State state = new State();

    @Test
    void aStanceThatIsTakenBackIsNoLongerInForce() {
        state.stance(stance(StanceOp.ADD, 1, 0, "Peru"));
        state.stance(stance(StanceOp.RETRACT, 2, 0, "Peru"));
        assertEquals(List.of(), List.copyOf(state.stances()));
    }

    @Test
    void aStanceThatIsShownAgainIsInForceAgain() {
        state.stance(stance(StanceOp.ADD, 1, 0, "Peru"));
        state.stance(stance(StanceOp.RETRACT, 2, 0, "Peru"));
        state.stance(stance(StanceOp.ADD, 3, 0, "Peru"));
        assertEquals(1, state.stances().size());
    }

    @Test
    void evidenceThatMovedIsLookedForWhereItStandsNow() {
        state.stance(stance(StanceOp.ADD, 1, 0, "Peru"));
        state.stance(stance(StanceOp.MOVE, 2, 5, "Peru"));
        state.article(article(2, "Well Peru"));
        assertEquals(List.of(), state.amiss());
    }

    @Test
    void positionsCountCodePoints() {
        state.article(article(1, "\uD83D\uDD4A\uFE0F Peru"));
        assertEquals(Optional.of(true), state.isEvident(stance(StanceOp.ADD, 1, 3, "Peru")));
    }

    @Test
    void evidenceElsewhereIsAmiss() {
        state.article(article(1, "Peru"));
        state.stance(stance(StanceOp.ADD, 1, 2, "Peru"));
        assertEquals(1, state.amiss().size());
    }

    @Test
    void aStanceAheadOfItsArticleCannotBeJudged() {
        state.article(article(1, "Peru"));
        assertEquals(Optional.empty(), state.isEvident(stance(StanceOp.ADD, 2, 0, "Chile")));
    }

    @Test
    void anOpThatIsNotKnownIsNotPassedOver() {
        assertThrows(IllegalStateException.class, () -> state.stance(stance(StanceOp.UNKNOWN, 1, 0, "Peru")));
    }

    @Test
    void aTextWithAnotherHashIsRefused() {
        EnrichedArticle article = article(1, "Peru");
        article.setText("Chile");
        assertThrows(IllegalStateException.class, () -> state.article(article));
    }

    private static EnrichedArticle article(int revision, String text) {
        return EnrichedArticle.newBuilder()
                .setArticleId("a")
                .setRevision(revision)
                .setText(text)
                .setTextSha256(Sha256.of(text))
                .build();
    }

    private static Stance stance(StanceOp op, int revision, int begin, String text) {
        return Stance.newBuilder()
                .setStanceId("s")
                .setArticleId("a")
                .setOp(op)
                .setRevision(revision)
                .setEvidence(new Evidence(begin, begin + text.codePointCount(0, text.length()), text))
                .build();
    }
}
