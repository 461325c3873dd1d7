package io.github.stancewire.ingest.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How often a source has something new, and whether it has fallen silent against that.
 *
 * <p>Silent is a source that answers, and whose last news is older than the longest of: three times the ninth decile of its
 * gaps between looks with news, one and a half times its second longest gap, and a floor. The decile follows its rhythm; the
 * second longest gap knows its nights and weekends, and a single outage, ours or its own, does not widen the bound for good.
 * The floor is three days until two weeks of history are there, since no weekend was seen twice before, and six hours from then
 * on. A source with fewer than {@value #LEAST_GAPS} gaps has no habit yet.
 *
 * <p>The time counts up to the last look that the source answered, not up to now: what was not asked, or could not be reached,
 * says nothing about what it has. Immutable.
 */
public record Habit(List<Instant> news, Optional<Instant> answeredAt) {
    static final int LEAST_GAPS = 8;
    /** Some weeks of a source that has news with every look of a morning, in two kilobytes. */
    static final int MOST_NEWS = 256;

    static final Duration FLOOR = Duration.ofHours(6);
    static final Duration FLOOR_AT_FIRST = Duration.ofDays(3);
    static final Duration TWO_WEEKS = Duration.ofDays(14);

    public static final Habit NONE = new Habit(List.of(), Optional.empty());

    /**
     * @param news when looks with news were, in any order; the latest {@value #MOST_NEWS} are kept
     * @param answeredAt the last look that the source answered
     */
    public Habit {
        List<Instant> all = isSorted(news) ? news : List.copyOf(new TreeSet<>(news));
        news = List.copyOf(all.subList(Math.max(0, all.size() - MOST_NEWS), all.size()));
    }

    /** With one more look that the source answered. */
    public Habit answered(Instant at, boolean hadNews) {
        Optional<Instant> latest =
                Optional.of(answeredAt.filter(before -> before.isAfter(at)).orElse(at));
        if (!hadNews) {
            return new Habit(news, latest);
        }
        List<Instant> more = new ArrayList<>(news);
        more.add(at);
        return new Habit(more, latest);
    }

    /** With what another one knows of the same source. */
    public Habit and(Habit other) {
        List<Instant> both = new ArrayList<>(news);
        both.addAll(other.news);
        Optional<Instant> latest = answeredAt
                .filter(at -> other.answeredAt.filter(at::isBefore).isEmpty())
                .or(other::answeredAt);
        return new Habit(both, latest);
    }

    /** How long it may have nothing new; empty while it has no habit. */
    public Optional<Duration> bound() {
        List<Duration> gaps = gaps();
        if (gaps.size() < LEAST_GAPS) {
            return Optional.empty();
        }
        Duration decile = gaps.get((int) Math.ceil(0.9 * gaps.size()) - 1);
        Duration second = gaps.get(gaps.size() - 2);
        boolean young = Duration.between(news.get(0), news.get(news.size() - 1)).compareTo(TWO_WEEKS) < 0
                // Where older ones were dropped, it is known well enough.
                && news.size() < MOST_NEWS;
        return Optional.of(
                longest(decile.multipliedBy(3), second.multipliedBy(3).dividedBy(2), young ? FLOOR_AT_FIRST : FLOOR));
    }

    /** For how long it had nothing new when it answered last; zero before its first news. */
    public Duration quiet() {
        return answeredAt
                .filter(at -> !news.isEmpty())
                .map(at -> Duration.between(news.get(news.size() - 1), at))
                .filter(quiet -> !quiet.isNegative())
                .orElse(Duration.ZERO);
    }

    public boolean isSilent() {
        return bound().filter(bound -> quiet().compareTo(bound) > 0).isPresent();
    }

    /** As it nearly always is: a ledger has millions of looks. */
    private static boolean isSorted(List<Instant> times) {
        for (int i = 1; i < times.size(); i++) {
            if (!times.get(i - 1).isBefore(times.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<Duration> gaps() {
        return IntStream.range(1, news.size())
                .mapToObj(i -> Duration.between(news.get(i - 1), news.get(i)))
                .sorted()
                .toList();
    }

    private static Duration longest(Duration... times) {
        return List.of(times).stream().max(Duration::compareTo).orElseThrow();
    }
}
