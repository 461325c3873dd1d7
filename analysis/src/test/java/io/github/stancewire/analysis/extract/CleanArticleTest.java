package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CleanArticleTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 1);

    @Test
    void rolesAreReadByTheDayOfPublication() {
        PublicationDate published =
                new PublicationDate("2019-05-02", LocalDate.of(2019, 5, 2), PublicationDate.Evidence.TEXT);
        assertEquals(
                LocalDate.of(2019, 5, 2),
                article(Optional.of(published), "They met on 4 May 2018.").day(RECEIVED));
    }

    @Test
    void withoutOneByTheLatestDayOfTheText() {
        assertEquals(
                LocalDate.of(2018, 5, 4),
                article(Optional.empty(), "They met on 4 May 2018.").day(RECEIVED));
    }

    @Test
    void withoutAnyByTheDayReceived() {
        assertEquals(RECEIVED, article(Optional.empty(), "They met in May.").day(RECEIVED));
    }

    private static CleanArticle article(Optional<PublicationDate> published, String text) {
        return new CleanArticle(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                published,
                Optional.empty(),
                text,
                "text",
                List.of());
    }
}
