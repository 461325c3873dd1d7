package io.github.stancewire.ingest;

import io.github.stancewire.ingest.feed.FeedReader;
import io.github.stancewire.ingest.feed.SitemapReader;
import io.github.stancewire.ingest.fetch.FetchLimits;
import io.github.stancewire.ingest.fetch.WebAddress;
import io.github.stancewire.ingest.publish.Publisher;
import io.github.stancewire.ingest.push.PushConfig;
import io.github.stancewire.ingest.schedule.PollPlan;
import io.github.stancewire.ingest.visit.VisitPlan;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settings of ingest, as the table in the module's README lists them.
 *
 * @param bootstrapServers of the Kafka cluster
 * @param transactionalId one active ingest has it
 * @param batch when a transaction is committed
 * @param fetch bounds of one fetch, and politeness
 * @param fetchThreads fetches at the same time, each from another host
 * @param followPages pages that one look at a feed follows its entries to; 0 to follow none
 * @param sitemaps what is taken of them
 * @param visits when pages of articles are looked at again
 * @param interval between two looks at a file or folder when following
 * @param feeds between two looks at a feed when following
 * @param push how articles are pushed
 * @param kafka settings passed on to Kafka's clients, in Kafka's own keys
 */
public record IngestConfig(
        String bootstrapServers,
        String transactionalId,
        Publisher.Limits batch,
        FetchLimits fetch,
        int fetchThreads,
        int followPages,
        SitemapReader.Limits sitemaps,
        VisitPlan visits,
        Duration interval,
        PollPlan.Limits feeds,
        PushConfig push,
        Map<String, String> kafka) {

    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String TRANSACTIONAL_ID = "ingest.transactional.id";
    public static final String BATCH_RECORDS = "ingest.batch.records";
    public static final String BATCH_BYTES = "ingest.batch.bytes";
    public static final String BATCH_TIME = "ingest.batch.time.ms";
    public static final String INTERVAL = "ingest.poll.interval.ms";
    public static final String FEED_SHORTEST = "ingest.poll.feed.shortest.ms";
    public static final String FEED_LONGEST = "ingest.poll.feed.longest.ms";
    public static final String FETCH_TIMEOUT = "ingest.fetch.timeout.ms";
    public static final String FETCH_BYTES = "ingest.fetch.max.bytes";
    public static final String FETCH_UNPACKED_BYTES = "ingest.fetch.max.unpacked.bytes";
    public static final String FETCH_REDIRECTS = "ingest.fetch.max.redirects";
    public static final String FETCH_DELAY = "ingest.fetch.delay.ms";
    public static final String FETCH_THREADS = "ingest.fetch.threads";
    public static final String FETCH_ALLOWED_HOSTS = "ingest.fetch.allowed.hosts";
    public static final String FOLLOW_PAGES = "ingest.follow.pages";
    public static final String SITEMAP_ENTRIES = "ingest.sitemap.entries";
    public static final String SITEMAP_AGE = "ingest.sitemap.age.ms";
    public static final String REVISIT_AFTER = "ingest.revisit.after";
    public static final String REVISIT_CONFIRM = "ingest.revisit.confirm.ms";
    public static final String REVISIT_MOST = "ingest.revisit.most";
    public static final String USER_AGENT = "ingest.fetch.user.agent";
    public static final String PUSH_PORT = "ingest.push.port";
    public static final String PUSH_HOST = "ingest.push.host";
    public static final String PUSH_TOKEN = "ingest.push.token";
    public static final String PUSH_ARTICLES = "ingest.push.waiting.articles";
    public static final String PUSH_BYTES = "ingest.push.waiting.bytes";
    public static final String PUSH_TIMEOUT = "ingest.push.timeout.ms";
    /** Begins the keys that are passed on to Kafka's clients without it. */
    public static final String KAFKA_PREFIX = "kafka.";

    /** RFC 6750. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final Pattern COMMA = Pattern.compile(",");

    /** Articles older than that are not what people correct. */
    private static final Duration LATEST_VISIT = Duration.ofDays(366);

    private static final Pattern TIME = Pattern.compile("([0-9]{1,9}) *(ms|s|m|h|d)");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private static final Pattern USER_AGENT_FORM = Pattern.compile("[A-Za-z_-]+(?:[/ ][ -~]*)?");

    private static final int DAY_MS = 24 * 60 * 60 * 1000;

    public IngestConfig {
        kafka = Map.copyOf(kafka);
    }

    /** Every key with its default. */
    static Map<String, String> defaults() {
        var defaults = new LinkedHashMap<String, String>();
        defaults.put(BOOTSTRAP_SERVERS, "localhost:9092");
        defaults.put(TRANSACTIONAL_ID, "stancewire-ingest");
        defaults.put(BATCH_RECORDS, "500");
        defaults.put(BATCH_BYTES, "8388608");
        defaults.put(BATCH_TIME, "1000");
        defaults.put(INTERVAL, "60000");
        defaults.put(FEED_SHORTEST, "300000");
        defaults.put(FEED_LONGEST, "21600000");
        defaults.put(FETCH_TIMEOUT, "30000");
        defaults.put(FETCH_BYTES, String.valueOf(FeedReader.MAX_BYTES));
        defaults.put(FETCH_UNPACKED_BYTES, String.valueOf(FeedReader.MAX_BYTES));
        defaults.put(FETCH_REDIRECTS, "5");
        defaults.put(FETCH_DELAY, "2000");
        defaults.put(FETCH_THREADS, "8");
        defaults.put(FETCH_ALLOWED_HOSTS, "");
        defaults.put(FOLLOW_PAGES, "20");
        defaults.put(SITEMAP_ENTRIES, "500");
        defaults.put(SITEMAP_AGE, "172800000");
        defaults.put(REVISIT_AFTER, "1h,6h,1d,7d");
        defaults.put(REVISIT_CONFIRM, "600000");
        defaults.put(REVISIT_MOST, "50000");
        defaults.put(USER_AGENT, "Stancewire/0.1 (news feed reader)");
        defaults.put(PUSH_PORT, "");
        defaults.put(PUSH_HOST, "127.0.0.1");
        defaults.put(PUSH_TOKEN, "");
        defaults.put(PUSH_ARTICLES, "1000");
        defaults.put(PUSH_BYTES, "33554432");
        defaults.put(PUSH_TIMEOUT, "15000");
        return defaults;
    }

    /**
     * Reads the settings; keys of other services are left alone.
     *
     * @throws InvalidSettingException naming the key, what is allowed and what was received
     */
    public static IngestConfig from(Map<String, String> settings) {
        var all = defaults();
        all.replaceAll((key, fallback) -> settings.getOrDefault(key, fallback));
        return new IngestConfig(
                text(all, BOOTSTRAP_SERVERS),
                text(all, TRANSACTIONAL_ID),
                new Publisher.Limits(
                        whole(all, BATCH_RECORDS, 1, 100_000),
                        whole(all, BATCH_BYTES, 1, 1 << 30),
                        millis(all, BATCH_TIME, 1, 30_000)),
                new FetchLimits(
                        millis(all, FETCH_TIMEOUT, 100, 600_000),
                        whole(all, FETCH_BYTES, 1024, FeedReader.MAX_BYTES),
                        whole(all, FETCH_UNPACKED_BYTES, 1024, FeedReader.MAX_BYTES),
                        whole(all, FETCH_REDIRECTS, 0, 20),
                        userAgent(all),
                        millis(all, FETCH_DELAY, 0, 600_000),
                        hosts(all)),
                whole(all, FETCH_THREADS, 1, 256),
                whole(all, FOLLOW_PAGES, 0, 1_000),
                new SitemapReader.Limits(
                        whole(all, SITEMAP_ENTRIES, 1, 50_000), millis(all, SITEMAP_AGE, 1_000, Integer.MAX_VALUE)),
                new VisitPlan(
                        visits(all),
                        millis(all, REVISIT_CONFIRM, 100, DAY_MS),
                        whole(all, REVISIT_MOST, 0, 10_000_000)),
                millis(all, INTERVAL, 100, DAY_MS),
                feeds(all),
                push(all),
                passedOn(settings));
    }

    /** Without the values passed on to Kafka, which may hold secrets. */
    @Override
    public String toString() {
        return "IngestConfig[bootstrapServers=" + bootstrapServers + ", transactionalId=" + transactionalId + ", batch="
                + batch + ", fetch=" + fetch + ", fetchThreads=" + fetchThreads + ", visits=" + visits + ", interval="
                + interval + ", feeds="
                + feeds + ", push="
                + push + ", kafka=" + kafka.keySet()
                + "]";
    }

    private static List<Duration> visits(Map<String, String> all) {
        String text = all.getOrDefault(REVISIT_AFTER, "").strip();
        List<Duration> after = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (String one : text.isEmpty() ? List.<String>of() : List.of(COMMA.split(text, -1))) {
            Matcher time = TIME.matcher(one.strip());
            if (!time.matches()) {
                throw visitsRefused(text);
            }
            Duration next =
                    Duration.of(Long.parseLong(time.group(1)), UNITS.getOrDefault(time.group(2), ChronoUnit.DAYS));
            if (next.compareTo(before) <= 0 || next.compareTo(LATEST_VISIT) > 0) {
                throw visitsRefused(text);
            }
            after.add(next);
            before = next;
        }
        return after;
    }

    private static InvalidSettingException visitsRefused(String text) {
        return new InvalidSettingException(
                REVISIT_AFTER,
                "times in ascending order with commas between, each a whole number and one of ms, s, m, h, d, at most 366d",
                text);
    }

    private static PollPlan.Limits feeds(Map<String, String> all) {
        Duration shortest = millis(all, FEED_SHORTEST, 100, DAY_MS);
        Duration longest = millis(all, FEED_LONGEST, 100, 7 * DAY_MS);
        if (shortest.compareTo(longest) > 0) {
            throw new InvalidSettingException(
                    FEED_LONGEST, "no less than " + FEED_SHORTEST, String.valueOf(longest.toMillis()));
        }
        return new PollPlan.Limits(shortest, longest);
    }

    private static String userAgent(Map<String, String> all) {
        String agent = text(all, USER_AGENT);
        // robots.txt is read for the first word, and headers are ASCII.
        if (!USER_AGENT_FORM.matcher(agent).matches()) {
            throw new InvalidSettingException(USER_AGENT, "ASCII that begins with a name of letters", agent);
        }
        return agent;
    }

    private static Set<String> hosts(Map<String, String> all) {
        return COMMA.splitAsStream(all.getOrDefault(FETCH_ALLOWED_HOSTS, ""))
                .filter(host -> !host.isBlank())
                .map(host -> WebAddress.of("http://" + host.strip())
                        .filter(address ->
                                address.getPort() < 0 && address.getRawPath().equals("/"))
                        .orElseThrow(() -> new InvalidSettingException(
                                FETCH_ALLOWED_HOSTS, "names or addresses of hosts with commas between", host))
                        .getHost())
                .collect(Collectors.toSet());
    }

    private static PushConfig push(Map<String, String> all) {
        boolean on = !all.getOrDefault(PUSH_PORT, "").isBlank();
        String host = text(all, PUSH_HOST);
        String token = all.getOrDefault(PUSH_TOKEN, "").strip();
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            throw new InvalidSettingException(
                    PUSH_TOKEN + " must be letters, digits and any of -._~+/ (RFC 6750); what was received is not");
        }
        if (on && token.isEmpty() && !PushConfig.isLoopback(host)) {
            throw new InvalidSettingException(
                    PUSH_TOKEN + " must be set where other machines can push, as they can with " + PUSH_HOST + " at '"
                            + host + "'; set it, or listen at 127.0.0.1");
        }
        return new PushConfig(
                on ? Optional.of(whole(all, PUSH_PORT, 0, 65_535)) : Optional.empty(),
                host,
                token,
                whole(all, PUSH_ARTICLES, 1, 100_000),
                whole(all, PUSH_BYTES, 16 << 20, 1 << 30),
                millis(all, PUSH_TIMEOUT, 100, 600_000));
    }

    private static Map<String, String> passedOn(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(KAFKA_PREFIX))
                .collect(Collectors.toMap(
                        setting -> setting.getKey().substring(KAFKA_PREFIX.length()), Map.Entry::getValue));
    }

    private static String text(Map<String, String> settings, String key) {
        String text = settings.getOrDefault(key, "").strip();
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSettingException(key, "one line of text", text);
        }
        return text;
    }

    private static Duration millis(Map<String, String> settings, String key, int least, int most) {
        return Duration.ofMillis(whole(settings, key, least, most));
    }

    private static int whole(Map<String, String> settings, String key, int least, int most) {
        String text = settings.getOrDefault(key, "").strip();
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw new InvalidSettingException(key, "a whole number from " + least + " to " + most, text);
    }
}
