package io.github.stancewire.ingest.ledger;

import io.github.stancewire.schemas.LedgerEntry;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over looks at one source; seen = published + duplicates + unchanged + skipped + failed.
 *
 * @param partial of those published, how many have the source's own text only
 * @param skipped by reason
 * @param failed by reason
 */
public record LedgerSums(
        long looks,
        long seen,
        long published,
        long duplicates,
        long unchanged,
        long partial,
        Map<String, Long> skipped,
        Map<String, Long> failed) {
    public static final LedgerSums NONE = new LedgerSums(0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    public LedgerSums {
        skipped = Map.copyOf(skipped);
        failed = Map.copyOf(failed);
    }

    LedgerSums plus(LedgerEntry look) {
        return new LedgerSums(
                looks + 1,
                seen + look.getSeen(),
                published + look.getPublished(),
                duplicates + look.getDuplicates(),
                unchanged + look.getUnchanged(),
                partial + look.getPartial(),
                plus(skipped, look.getSkipped()),
                plus(failed, look.getFailed()));
    }

    public long skippedInAll() {
        return sum(skipped);
    }

    public long failedInAll() {
        return sum(failed);
    }

    /** Whether an entry of the ledger adds up. */
    static boolean isBalanced(LedgerEntry look) {
        return look.getSeen()
                == look.getPublished()
                        + look.getDuplicates()
                        + look.getUnchanged()
                        + sum(look.getSkipped())
                        + sum(look.getFailed());
    }

    private static Map<String, Long> plus(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> both = new TreeMap<>(one);
        other.forEach((reason, count) -> both.merge(reason, count, Long::sum));
        return both;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
