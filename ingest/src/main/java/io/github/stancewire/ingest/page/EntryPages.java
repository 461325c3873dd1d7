package io.github.stancewire.ingest.page;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.fetch.WebAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the new and changed entries of a feed to their pages. One look at a feed takes a bounded number of pages and of
 * bytes, so that articles come out soon and memory is bounded; the rest waits for the next look, which follows at once.
 * Thread-safe.
 */
public final class EntryPages {
    /** Of the pages of one look, in memory together; a look ends with the page that goes over it. */
    private static final long MOST_BYTES = 32L << 20;
    /** After one of these, the host is not asked again in this look: each question might take as long. */
    private static final Set<String> HOST_IS_AWAY =
            Set.of("unknown-host", "unreachable", "timeout", "robots-unreachable");

    /** Asks for an address; what {@code Fetcher.fetch} does. */
    @FunctionalInterface
    public interface Asking {
        FetchResult ask(FetchRequest request) throws InterruptedException;
    }

    /** Tells whether exactly this was published for an item of the feed. */
    @FunctionalInterface
    public interface Known {
        boolean is(String name, String sha256);
    }

    /**
     * @param items of this look
     * @param more whether entries are left for the next one
     */
    public record Followed(List<Item> items, boolean more) {
        public Followed {
            items = List.copyOf(items);
        }
    }

    private final Asking asking;
    private final int most;
    private final RecentFailures failures;

    /** @param most pages of one look; 0 to follow none */
    public EntryPages(Asking asking, int most, Clock clock) {
        this.asking = asking;
        this.failures = new RecentFailures(clock);
        this.most = most;
    }

    /**
     * @param entries of the feed, in order
     * @param feed the address that a person gave
     * @throws InterruptedException if the thread is interrupted while a host's turn is waited for
     */
    public Followed follow(List<Item> entries, URI feed, Known known) throws InterruptedException {
        Map<String, FetchResult> away = new HashMap<>();
        List<Item> items = new ArrayList<>(entries.size());
        int asked = 0;
        long bytes = 0;
        for (Item entry : entries) {
            Optional<URI> link = link(entry, known);
            if (link.isEmpty()) {
                items.add(entry);
                continue;
            }
            if (asked >= most || bytes >= MOST_BYTES) {
                return new Followed(items, true);
            }
            String host = link.get().getHost();
            FetchResult result = failures.of(link.get().toString()).orElseGet(() -> away.get(host));
            if (result == null) {
                result = asking.ask(new FetchRequest(link.get(), feed, Validators.NONE, FetchRequest.Accept.PAGE));
                asked++;
            }
            if (result instanceof FetchResult.Fetched fetched) {
                bytes += fetched.body().length;
            } else if (isAway(result)) {
                away.put(host, result);
            }
            Item item = new FollowedEntry((Item.Read) entry, link.get()).with(result);
            if (item instanceof Item.Failed && !isAway(result)) {
                failures.note(link.get().toString(), result);
            }
            items.add(item);
        }
        return new Followed(items, false);
    }

    private static boolean isAway(FetchResult result) {
        return result instanceof FetchResult.Throttled || HOST_IS_AWAY.contains(FollowedEntry.reason(result));
    }

    /** Of an entry whose page is to be had. */
    private Optional<URI> link(Item entry, Known known) {
        if (most == 0 || !(entry instanceof Item.Read read) || known.is(read.name(), read.sha256())) {
            return Optional.empty();
        }
        return read.article().getUrl().flatMap(WebAddress::of);
    }
}
