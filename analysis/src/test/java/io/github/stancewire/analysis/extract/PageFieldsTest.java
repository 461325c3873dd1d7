package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFieldsTest {
    private static String ld(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static CleanArticle page(String head, String top) {
        return Received.html("<html><head>" + head + "</head><body>" + top + Pages.story() + "</body></html>");
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Docks are open again, says council           | Docks are open again, says council - Quay Post | Docks are open again, says council
            Harbour - Docks are open again, says council | Docks are open again, says council             | Docks are open again, says council
            Council: docks are open again for all        | Docks are open again for all                   | Council: docks are open again for all
            Docks are open again, says council           | Harbour: Docks are open again, says council    | Harbour: Docks are open again, says council
            """)
    void theHeadlineIsTheVisibleOneWithoutItsLabel(String visible, String named, String title) {
        CleanArticle article = page(
                "<meta property=og:site_name content='Quay Post'><meta property=og:title content=\"" + named + "\">",
                "<h1>" + visible + "</h1>");
        assertEquals(Optional.of(title), article.title());
    }

    @Test
    void theNameOfASectionIsNoPartOfTheHeadline() {
        CleanArticle article = page(
                "<meta property=og:title content='Opinion | Docks should stay open for all'>",
                "<h1>Opinion Docks should stay open for all</h1>");
        assertEquals(Optional.of("Docks should stay open for all"), article.title());
    }

    @Test
    void aHeadlineForSearchEnginesInABarIsPassedOver() {
        CleanArticle article = page(
                "<title>Docks council: ships of republic may land</title>",
                "<nav><h1>Docks council: ships of republic may land</h1></nav><h2>Council lets ships of the republic land again</h2>");
        assertEquals(Optional.of("Council lets ships of the republic land again"), article.title());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"@type":"NewsArticle","author":[{"@type":"Person","name":"Jane Dock"},{"@type":"Person","name":"Tom Quay"}]} | Jane Dock; Tom Quay
            {"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Dock and Tom Quay"}}                           | Jane Dock; Tom Quay
            {"@type":"NewsArticle","author":"By Jane Dock, Senior Reporter"}                                             | Jane Dock
            {"@type":"NewsArticle","author":{"@type":"Person","name":"大渡 美咲"}}                                          | 大渡 美咲
            {"@type":"NewsArticle","author":{"givenName":"Anna Giulia","familyName":"Kai"}}                              | Anna Giulia Kai
            {"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Jane Dock"}]}      | Jane Dock
            {"@type":"NewsArticle","author":{"@type":"Person","name":"James O&#039;Pier"}}                               | James O'Pier
            {"@type":"NewsArticle","author":[{"@type":"Person","name":"Jane Dock"},{"@type":"Organization","name":"AFP"}]} | Jane Dock; AFP
            """)
    void authorsAreReadFromJsonLd(String json, String authors) {
        assertEquals(Optional.of(authors), page(ld(json), "").author());
    }

    @Test
    void aPersonInTheBylineGoesBeforeTheOutletAsAuthor() {
        CleanArticle article = page(
                "<meta property=og:site_name content='Quay Post'>"
                        + ld(
                                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Quay Post\"}}"),
                "<div class=byline>By Jane Dock</div>");
        assertEquals(Optional.of("Jane Dock"), article.author());
    }

    @Test
    void columnistsInTheNavigationAreNotTheAuthor() {
        CleanArticle article =
                page("", "<nav><a rel=author href=/a>Otto Column</a></nav><a rel=author href=/b>Jane Dock</a>");
        assertEquals(Optional.of("Jane Dock"), article.author());
    }

    @Test
    void theOutletIsTheNameThatTheHostBearsOut() {
        CleanArticle article = Received.html(
                "<html><head><meta property=og:site_name content='Security'>"
                        + ld("{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"quaypost online\"}}")
                        + "</head><body>"
                        + Pages.story() + "</body></html>",
                URI.create("https://www.quaypost.example/1"));
        assertEquals(Optional.of("quaypost online"), article.outlet());
    }

    @Test
    void withoutAnyNameTheOutletIsTheHost() {
        CleanArticle article = page("<link rel=canonical href='https://www.quaypost.example/2024/docks'>", "");
        assertEquals(Optional.of("quaypost.example"), article.outlet());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <meta name=pubdate content=2024-03-05>                          |                                               | 2024-03-05
            <meta property=article:published_time content=2024-03-05T23:30:00Z> | <div class=date>6 March 2024</div>            | 2024-03-06
            <meta property=article:published_time content=2024-03-05T23:30:00Z> | <div class=date>Updated 6 March 2024</div>    | 2024-03-05T23:30:00Z
            <meta property=article:published_time content=2024-03-05T23:30:00+02:00> | <div class=date>6 March 2024</div>       | 2024-03-05T23:30:00+02:00
            <meta name=x content=y>                                         | <time datetime=2024-03-05T10:00>today</time>    | 2024-03-05T10:00
            <meta name=x content=y>                                         | <p>Mittwoch, 6. März 2024</p>                   | 2024-03-06
            <meta name=x content=y>                                         | <p>miércoles 6 de marzo de 2024</p>             | 2024-03-06
            <meta name=x content=y>                                         | <p>6 марта 2024, 10:15</p>                      | 2024-03-06T10:15
            <meta name=x content=y>                                         | <p>2024年3月6日</p>                               | 2024-03-06
            <meta name=x content=y>                                         | <p>2024. 03. 06. 10:15</p>                      | 2024-03-06T10:15
            <meta name=x content=y>                                         | <p>24 نيسان / أبريل 2020</p>                    | 2020-04-24
            <meta name=x content=y>                                         | <p>۱۶ اسفند ۱۴۰۲</p>                            | 2024-03-06
            <script>var data={"publishedAt":"2024-03-06T10:15:00Z"}</script> |                                               | 2024-03-06T10:15:00Z
            """)
    void dateIsTheLocalDayByTheBestEvidence(String head, String top, String date) {
        CleanArticle article = page(head, "<h1>" + Pages.TITLE + "</h1>" + (top == null ? "" : top));
        assertEquals(Optional.of(date), article.published().map(PublicationDate::iso));
    }

    @Test
    void todaysDateFarAboveTheHeadlineGoesBehindALineBelowIt() {
        CleanArticle article = page(
                "",
                "<div class=date>Thursday, 7 March 2024</div><p>Menu</p><p>Home</p><p>Harbour</p><p>Fish</p><p>Trade</p><h1>"
                        + Pages.TITLE + "</h1><p>6 Mar 2024, 22:11 GMT</p>");
        assertEquals(Optional.of("2024-03-06T22:11Z"), article.published().map(PublicationDate::iso));
    }

    @Test
    void datesOfOtherArticlesAreNotTheDate() {
        CleanArticle article = page("", "<aside><time datetime=2020-01-01>1 January 2020</time></aside>");
        assertEquals(Optional.empty(), article.published());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            HARBOUR TOWN, March 6 (Reuters) - The council voted for the docks on Tuesday night, officials said. | Reuters
            TALLINN, Estonia (AP) — The council voted for the docks on Tuesday night, officials said there.     | AP
            The council (of elders) voted for the docks on Tuesday night, as officials said after the vote.     |
            """)
    void theAgencyIsReadFromTheDateline(String first, String agency) {
        assertEquals(
                Optional.ofNullable(agency),
                Received.html("<html><body>" + Pages.paragraphs(first, Pages.SECOND, Pages.THIRD) + "</body></html>")
                        .agency());
    }
}
