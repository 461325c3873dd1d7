package io.github.stancewire.ingest.trial;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.feed.BrokenFeedException;
import io.github.stancewire.ingest.feed.Dialect;
import io.github.stancewire.ingest.feed.FeedContent;
import io.github.stancewire.ingest.feed.FeedReader;
import io.github.stancewire.ingest.feed.GuidPolicy;
import io.github.stancewire.ingest.feed.Kind;
import io.github.stancewire.ingest.feed.SitemapContent;
import io.github.stancewire.ingest.feed.SitemapReader;
import io.github.stancewire.ingest.feed.Unpacked;
import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.page.EntryPages;
import io.github.stancewire.ingest.page.SourcePage;
import io.github.stancewire.ingest.schedule.FeedHints;
import io.github.stancewire.ingest.schedule.Poll;
import io.github.stancewire.ingest.schedule.PollHistory;
import io.github.stancewire.ingest.schedule.PollPlan;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Asks a source once, as politely as ingest does, and reads it by the same readers; takes nothing in and remembers nothing. Of
 * the newest entry the page is asked for as well, since that is what ingest would take. Thread-safe as its asking is.
 */
public final class SourceTrial {
    private final EntryPages.Asking asking;
    private final PollPlan.Limits polls;
    private final SitemapReader.Limits sitemaps;
    private final Clock clock;

    /** @param asking what {@code Fetcher.fetch} does */
    public SourceTrial(EntryPages.Asking asking, PollPlan.Limits polls, SitemapReader.Limits sitemaps, Clock clock) {
        this.asking = asking;
        this.polls = polls;
        this.sitemaps = sitemaps;
        this.clock = clock;
    }

    /** @param address as {@code WebAddress} gives it */
    public Trial of(URI address) throws InterruptedException {
        FetchResult result = asking.ask(new FetchRequest(address, address, Validators.NONE, FetchRequest.Accept.FEED));
        if (!(result instanceof FetchResult.Fetched fetched)) {
            return new Trial(address, Optional.of(refusal(result)), Optional.empty(), Optional.empty(), List.of());
        }
        Trial.Answer answer = new Trial.Answer(fetched.about(), fetched.contentType(), fetched.body().length);
        try {
            byte[] bytes = Unpacked.of(fetched.body());
            Kind kind = Kind.of(bytes);
            if (kind == Kind.PAGE) {
                return page(address, fetched, answer);
            }
            Trial.Content content = kind == Kind.SITEMAP ? sitemap(address, fetched, bytes) : feed(address, fetched);
            return new Trial(
                    address,
                    content.taken() > 0 || !content.parts().isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Trial.Refusal("nothing-new", "there is nothing in it to be taken now")),
                    Optional.of(answer),
                    Optional.of(withPage(content, address)),
                    List.of());
        } catch (BrokenFeedException e) {
            return new Trial(
                    address,
                    Optional.of(new Trial.Refusal("broken-feed", e.explanation())),
                    Optional.of(answer),
                    Optional.empty(),
                    List.of());
        }
    }

    private Trial page(URI address, FetchResult.Fetched fetched, Trial.Answer answer) {
        NamedFeeds named = NamedFeeds.of(fetched);
        Optional<Trial.Refusal> problem =
                SourcePage.refusal(fetched).map(message -> new Trial.Refusal("no-article", message));
        Trial.Content content = new Trial.Content(
                "page",
                named.title(),
                problem.isPresent()
                        ? List.of()
                        : List.of(new Trial.Entry(
                                address.toString(),
                                named.title(),
                                Optional.empty(),
                                Optional.of(fetched.about().address()),
                                named.characters(),
                                Optional.empty())),
                List.of(),
                Optional.empty(),
                again(FeedHints.NONE, fetched),
                Optional.empty());
        return new Trial(address, problem, Optional.of(answer), Optional.of(content), named.feeds());
    }

    private Trial.Content feed(URI address, FetchResult.Fetched fetched) throws BrokenFeedException {
        FeedContent content = new FeedReader(new RawArticles(address.toString(), clock), GuidPolicy.LINK, true)
                .read(
                        fetched.body(),
                        fetched.contentType(),
                        Optional.of(fetched.about().address()),
                        "");
        return new Trial.Content(
                Dialect.of(fetched.body()).map(dialect -> dialect + " feed").orElse("feed"),
                TrialEntries.title(content.items()),
                TrialEntries.of(content.items()),
                List.of(),
                content.hints().ttl(),
                again(content.hints(), fetched),
                Optional.empty());
    }

    private Trial.Content sitemap(URI address, FetchResult.Fetched fetched, byte[] bytes) throws BrokenFeedException {
        SitemapContent content = new SitemapReader(
                        new RawArticles(address.toString(), clock), sitemaps, clock.instant())
                .read(bytes, fetched.contentType(), fetched.about().address());
        List<Item> items = content.items();
        return new Trial.Content(
                content.parts().isEmpty() ? "sitemap" : "index of sitemaps",
                TrialEntries.title(items),
                TrialEntries.of(items),
                content.parts(),
                Optional.empty(),
                again(FeedHints.NONE, fetched),
                Optional.empty());
    }

    private Trial.Content withPage(Trial.Content content, URI given) throws InterruptedException {
        Optional<URI> newest = content.entries().stream()
                .flatMap(entry -> entry.link().stream())
                .findFirst();
        if (newest.isEmpty()) {
            return content;
        }
        URI link = newest.get();
        FetchResult result = asking.ask(new FetchRequest(link, given, Validators.NONE, FetchRequest.Accept.PAGE));
        if (result instanceof FetchResult.Fetched fetched) {
            Optional<Trial.Refusal> problem =
                    SourcePage.refusal(fetched).map(message -> new Trial.Refusal("no-article", message));
            return content.with(new Trial.Page(link, fetched.body().length, problem));
        }
        return content.with(new Trial.Page(link, 0, Optional.of(refusal(result))));
    }

    /** Without the part that chance adds. */
    private Duration again(FeedHints hints, FetchResult.Fetched fetched) {
        Instant now = clock.instant();
        Poll answered = new Poll.Answered(true, hints, fetched.about().fresh());
        return new PollPlan(polls, () -> 0L)
                .after(PollHistory.NONE, answered, now)
                .nextAt()
                .map(at -> Duration.between(now, at))
                .orElse(polls.shortest());
    }

    private static Trial.Refusal refusal(FetchResult result) {
        if (result instanceof FetchResult.Refused refused) {
            return new Trial.Refusal(refused.reason(), refused.message());
        }
        if (result instanceof FetchResult.Failed failed) {
            return new Trial.Refusal(failed.reason(), failed.message());
        }
        if (result instanceof FetchResult.Gone gone) {
            return new Trial.Refusal(
                    "gone",
                    gone.forGood()
                            ? "its server says that it is gone for good (410)"
                            : "its server has nothing there (404); check the address");
        }
        if (result instanceof FetchResult.Throttled throttled) {
            return new Trial.Refusal(
                    "throttled",
                    "its server asks to come back after " + throttled.retryAt().truncatedTo(ChronoUnit.SECONDS));
        }
        return new Trial.Refusal("bad-answer", "its server says that nothing changed, which nobody asked");
    }
}
