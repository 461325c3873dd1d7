package io.github.stancewire.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a robots.txt allows to us (RFC 9309).
 *
 * @param whyUnreachable why nothing is allowed, where that is because the file could not be had; a clause for people
 */
record RobotRules(SimpleRobotRules rules, Optional<String> whyUnreachable) {
    /** Some sites ask for hours and mean crawlers of all their pages; a feed would never be read. */
    static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");

    static RobotRules allowAll() {
        return new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
    }

    static RobotRules unreached(String why) {
        return new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(why));
    }

    static RobotRules parse(URI address, byte[] text, String userAgent) {
        // Its own bound would forbid the whole site; ours shortens the delay.
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new RobotRules(
                parser.parseContent(address.toString(), text, "text/plain", List.of(product(userAgent))),
                Optional.empty());
    }

    boolean unreachable() {
        return whyUnreachable.isPresent();
    }

    boolean allows(URI url) {
        return rules.isAllowed(url.toString());
    }

    Optional<Duration> delay() {
        return Optional.of(rules.getCrawlDelay())
                .filter(millis -> millis > 0)
                .map(Duration::ofMillis)
                .map(delay -> delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
    }

    /** The first word of the User-Agent, by which groups in the file are found. */
    static String product(String userAgent) {
        Matcher product = PRODUCT.matcher(userAgent);
        return product.find() ? product.group().toLowerCase(Locale.ROOT) : "*";
    }
}
