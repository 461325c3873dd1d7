package io.github.stancewire.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.feed.FeedReader;
import io.github.stancewire.ingest.feed.GuidPolicy;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.ArticleId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryPagesTest {
    private static final URI FEED = URI.create("https://gazette.example/feed");
    private static final String PAGE = "<html><body><h1>Talks</h1><p>Ministers met.</p></body></html>";

    private final List<URI> asked = new ArrayList<>();

    private static FetchResult.About about(String address, URI... redirects) {
        return new FetchResult.About(
                new Validators(Optional.of("\"e\""), Optional.of("Tue, 05 Mar 2024 10:00:00 GMT")),
                URI.create(address),
                List.of(redirects),
                Optional.empty(),
                Optional.empty());
    }

    private static FetchResult fetched(String address, String type, String body, URI... redirects) {
        return new FetchResult.Fetched(
                body.getBytes(StandardCharsets.UTF_8), Optional.of(type), about(address, redirects));
    }

    private static List<Item> entries(GuidPolicy guids, String... items) throws Exception {
        String feed =
                "<rss version='2.0'><channel><title>Gazette</title>" + String.join("", items) + "</channel></rss>";
        return new FeedReader(new RawArticles(FEED.toString(), Clock.systemUTC()), guids, true)
                .read(feed.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of(FEED), "")
                .items();
    }

    private static String entry(String path, String text) {
        return "<item><title>Talks</title><guid>id-" + path.hashCode() + "</guid><link>https://gazette.example" + path
                + "</link><description>" + text + "</description></item>";
    }

    private EntryPages.Followed follow(List<Item> entries, int most, Function<URI, FetchResult> web) throws Exception {
        return new EntryPages(
                        request -> {
                            asked.add(request.address());
                            return web.apply(request.address());
                        },
                        most,
                        Clock.systemUTC())
                .follow(entries, FEED, (name, sha256) -> false);
    }

    private RawArticle one(FetchResult result) throws Exception {
        EntryPages.Followed followed =
                follow(entries(GuidPolicy.LINK, entry("/talks", "Ministers met.")), 9, address -> result);
        return ((Item.Read) followed.items().get(0)).article();
    }

    @Test
    void thePageIsTheArticle() throws Exception {
        RawArticle article = one(fetched("https://gazette.example/talks", "text/html; charset=iso-8859-1", PAGE));
        assertEquals(PAGE, new String(article.getContent().array(), StandardCharsets.UTF_8));
    }

    @Test
    void whatTheServerSaidOfThePageIsKept() throws Exception {
        RawArticle article = one(fetched("https://gazette.example/talks", "text/html; charset=iso-8859-1", PAGE));
        assertEquals(
                List.of("iso-8859-1", "\"e\"", "Tue, 05 Mar 2024 10:00:00 GMT"),
                List.of(
                        article.getCharset().orElse(""),
                        article.getEtag().orElse(""),
                        article.getLastModified().orElse("")));
    }

    @Test
    void theFeedsWordsStayBesideThePage() throws Exception {
        RawArticle article = one(fetched("https://gazette.example/talks", "text/html", PAGE));
        assertEquals(
                List.of("Gazette", "Talks", "Ministers met."),
                List.of(
                        article.getFeedOutlet().orElse(""),
                        article.getFeedTitle().orElse(""),
                        article.getFeedSummary().orElse("")));
    }

    @Test
    void theArticleIsKnownByWhereItsRedirectsEnded() throws Exception {
        URI link = URI.create("https://gazette.example/talks");
        RawArticle article = one(fetched("https://gazette.example/2024/talks", "text/html", PAGE, link));
        assertEquals(
                ArticleId.ofUrl(URI.create("https://gazette.example/2024/talks"))
                        .value(),
                article.getArticleId());
    }

    @Test
    void whereGuidsTellMoreThanLinksTheArticleIsKnownByItsGuid() throws Exception {
        List<String> ids = new ArrayList<>();
        for (String session : List.of("/talks;s=1", "/talks;s=2")) {
            String item = entry(session, "Ministers met.").replaceAll("id-[-0-9]+", "same");
            EntryPages.Followed followed = follow(
                    entries(GuidPolicy.GUID, item), 9, address -> fetched(address.toString(), "text/html", PAGE));
            ids.add(((Item.Read) followed.items().get(0)).article().getArticleId());
        }
        assertEquals(ids.get(0), ids.get(1));
    }

    static List<Arguments> refusals() {
        URI link = URI.create("https://gazette.example/talks");
        return List.of(
                Arguments.of("forbidden", new FetchResult.Failed("forbidden", "403")),
                Arguments.of("robots", new FetchResult.Refused("robots", "no")),
                Arguments.of("missing", new FetchResult.Gone(false)),
                Arguments.of("missing", new FetchResult.Gone(true)),
                Arguments.of("throttled", new FetchResult.Throttled(Instant.EPOCH)),
                Arguments.of("http-5xx", new FetchResult.Failed("http-5xx", "500")),
                Arguments.of("timeout", new FetchResult.Failed("timeout", "slow")),
                Arguments.of("not-html", fetched("https://gazette.example/a.pdf", "application/pdf", "%PDF")),
                Arguments.of("front-page", fetched("https://gazette.example/", "text/html", PAGE, link)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void ofAPageThatRefusesTheFeedsTextIsKeptWithTheReason(String reason, FetchResult result) throws Exception {
        RawArticle article = one(result);
        assertEquals(
                List.of(reason, "Ministers met."),
                List.of(
                        article.getPartial().orElse(""),
                        new String(article.getContent().array(), StandardCharsets.UTF_8)));
    }

    @Test
    void anEntryWithoutTextWhosePageRefusesComesAgain() throws Exception {
        EntryPages.Followed followed = follow(
                entries(GuidPolicy.LINK, entry("/talks", "")), 9, address -> new FetchResult.Failed("http-5xx", "500"));
        assertTrue(followed.items().get(0) instanceof Item.Failed);
    }

    @Test
    void anEntryWithoutTextHasItsPage() throws Exception {
        EntryPages.Followed followed = follow(
                entries(GuidPolicy.LINK, entry("/talks", "")),
                9,
                address -> fetched(address.toString(), "text/html", PAGE));
        assertTrue(followed.items().get(0) instanceof Item.Read);
    }

    @Test
    void aHostThatIsAwayIsAskedOnceALook() throws Exception {
        follow(
                entries(GuidPolicy.LINK, entry("/a", "A."), entry("/b", "B."), entry("/c", "C.")),
                9,
                address -> new FetchResult.Failed("unknown-host", "none"));
        assertEquals(1, asked.size());
    }

    @Test
    void aLookEndsAfterSoManyPages() throws Exception {
        EntryPages.Followed followed = follow(
                entries(GuidPolicy.LINK, entry("/a", "A."), entry("/b", "B."), entry("/c", "C.")),
                2,
                address -> fetched(address.toString(), "text/html", PAGE));
        assertEquals(List.of(2, true), List.of(followed.items().size(), followed.more()));
    }

    @Test
    void whatWasPublishedIsNotAskedFor() throws Exception {
        new EntryPages(
                        request -> {
                            asked.add(request.address());
                            return new FetchResult.Gone(true);
                        },
                        9,
                        Clock.systemUTC())
                .follow(entries(GuidPolicy.LINK, entry("/a", "A.")), FEED, (name, sha256) -> true);
        assertTrue(asked.isEmpty());
    }

    @Test
    void pagesThatFailedAreNotInTheWayOfTheNextLook() throws Exception {
        EntryPages pages = new EntryPages(
                request -> {
                    asked.add(request.address());
                    return request.address().getPath().equals("/c")
                            ? fetched(request.address().toString(), "text/html", PAGE)
                            : new FetchResult.Failed("forbidden", "403");
                },
                2,
                Clock.systemUTC());
        List<String> entries = List.of(entry("/a", ""), entry("/b", ""), entry("/c", ""));
        pages.follow(entries(GuidPolicy.LINK, entries.toArray(String[]::new)), FEED, (name, sha256) -> false);

        EntryPages.Followed second =
                pages.follow(entries(GuidPolicy.LINK, entries.toArray(String[]::new)), FEED, (name, sha256) -> false);

        assertEquals(List.of(3, false), List.of(asked.size(), second.more()));
    }

    @Test
    void aFeedThatIsReadToItsEndLeavesNothing() throws Exception {
        assertFalse(follow(entries(GuidPolicy.LINK, entry("/a", "A.")), 1, address -> new FetchResult.Gone(true))
                .more());
    }
}
