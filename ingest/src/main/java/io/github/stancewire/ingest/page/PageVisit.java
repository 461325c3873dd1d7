package io.github.stancewire.ingest.page;

import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.visit.Visit;
import io.github.stancewire.ingest.visit.VisitPlan;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.Sha256;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** What becomes of an article when its page is looked at again: a function of the visit and the answer. */
public final class PageVisit {
    /** Not worth asking again before the next visit: they are decisions, not accidents. */
    private static final Set<String> DECIDED =
            Set.of("forbidden", "http-4xx", "too-large", "redirect-loop", "too-many-redirects", "bad-encoding");

    private final Visit visit;
    private final VisitPlan plan;
    private final Instant now;

    /**
     * @param outcome stable and countable: unchanged, changed, missing, gone, refused, throttled, failed
     * @param article to publish, where there is something new
     * @param nextAt empty when it was the last visit
     */
    public record Visited(String outcome, Optional<RawArticle> article, Visit.Seen seen, Optional<Instant> nextAt) {}

    /** @param now when the answer was there */
    public PageVisit(Visit visit, VisitPlan plan, Instant now) {
        this.visit = visit;
        this.plan = plan;
        this.now = now;
    }

    /** @param given the address that a person gave and that led to the article */
    public static FetchRequest request(Visit visit, URI given) {
        // What was published last is not what the server would compare with, then.
        boolean whole = visit.seen().isGone() || visit.seen().sha256().isEmpty();
        return new FetchRequest(
                visit.page().address(),
                given,
                whole ? Validators.NONE : visit.seen().validators(),
                FetchRequest.Accept.PAGE);
    }

    public Visited with(FetchResult result) {
        if (result instanceof FetchResult.NotModified unchanged) {
            return regular(
                    "unchanged",
                    Optional.empty(),
                    visit.seen().sha256(),
                    unchanged.about().validators());
        }
        if (result instanceof FetchResult.Fetched fetched) {
            return fetched(fetched);
        }
        if (result instanceof FetchResult.Gone) {
            return missing();
        }
        if (result instanceof FetchResult.Throttled throttled) {
            return new Visited(
                    "throttled", Optional.empty(), visit.seen(), Optional.of(later(throttled.retryAt(), now)));
        }
        boolean decided = result instanceof FetchResult.Refused refused
                        && !refused.reason().equals("robots-unreachable")
                || result instanceof FetchResult.Failed failed && DECIDED.contains(failed.reason());
        return decided ? refused() : failed();
    }

    private Visited fetched(FetchResult.Fetched fetched) {
        if (PageAnswer.refusal(fetched).isPresent() || isElsewhere(fetched)) {
            return refused();
        }
        String sha256 = Sha256.of(fetched.body());
        boolean same = visit.seen().sha256().filter(sha256::equals).isPresent()
                && !visit.seen().isGone();
        return regular(
                same ? "unchanged" : "changed",
                same ? Optional.empty() : Optional.of(article(fetched)),
                Optional.of(sha256),
                fetched.about().validators());
    }

    /** A page that was had once is not replaced by what stands on another site: the name may have been sold. */
    private boolean isElsewhere(FetchResult.Fetched fetched) {
        URI known = visit.page().url().map(URI::create).orElse(visit.page().address());
        return visit.seen().sha256().isPresent()
                && !PageAddress.isSameSite(known, fetched.about().address());
    }

    private Visited missing() {
        Visit.Seen seen = visit.seen();
        if (seen.sha256().isEmpty() || seen.isGone()) {
            // What was never there is not deleted; the feed's own text stands.
            return after(
                    "missing",
                    Optional.empty(),
                    seen.missing(),
                    plan.next(visit.page().since(), now));
        }
        return seen.missing() == 0
                ? after("missing", Optional.empty(), 1, Optional.of(plan.confirmation(now)))
                : after(
                        "gone",
                        Optional.of(gone()),
                        Visit.GONE,
                        plan.next(visit.page().since(), now));
    }

    private Visited refused() {
        return after(
                "refused",
                Optional.empty(),
                visit.seen().missing(),
                plan.next(visit.page().since(), now));
    }

    private Visited failed() {
        Visit.Seen seen = visit.seen();
        int failures = seen.failures() + 1;
        return new Visited(
                "failed",
                Optional.empty(),
                new Visit.Seen(
                        seen.sha256(),
                        seen.validators(),
                        seen.visits() + 1,
                        seen.missing(),
                        plan.isGivenUp(failures) ? 0 : failures),
                plan.retry(visit.page().since(), failures, now));
    }

    private Visited regular(
            String outcome, Optional<RawArticle> article, Optional<String> sha256, Validators validators) {
        return new Visited(
                outcome,
                article,
                new Visit.Seen(sha256, validators, visit.seen().visits() + 1, 0, 0),
                plan.next(visit.page().since(), now));
    }

    private Visited after(String outcome, Optional<RawArticle> article, int missing, Optional<Instant> nextAt) {
        Visit.Seen seen = visit.seen();
        return new Visited(
                outcome,
                article,
                new Visit.Seen(seen.sha256(), seen.validators(), seen.visits() + 1, missing, 0),
                nextAt);
    }

    private RawArticle article(FetchResult.Fetched fetched) {
        RawArticle article = gone();
        article.setGone(false);
        PageAnswer.into(article, fetched);
        Visit.Words words = visit.page().words();
        article.setFeedOutlet(words.outlet().orElse(null));
        article.setFeedTitle(words.title().orElse(null));
        article.setFeedPublished(words.published().orElse(null));
        article.setFeedAuthor(words.author().orElse(null));
        return article;
    }

    private RawArticle gone() {
        Visit.Page page = visit.page();
        return RawArticle.newBuilder()
                .setArticleId(page.articleId())
                .setSourceId(page.sourceId())
                .setOrigin(page.item())
                .setUrl(page.url().orElse(null))
                .setGone(true)
                .setReceivedAt(now.truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
