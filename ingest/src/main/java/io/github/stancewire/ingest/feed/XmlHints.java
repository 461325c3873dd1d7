package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.schedule.FeedHints;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a feed wants to be asked: ttl, skipHours, skipDays (RSS 2.0), and the syndication module of RSS 1.0. */
final class XmlHints {
    private XmlHints() {}

    static FeedHints of(XmlNode channel) {
        Optional<Duration> ttl = number(channel.children(channel.namespace(), "ttl"))
                .map(Duration::ofMinutes)
                .or(() -> period(channel));
        return new FeedHints(ttl, hours(channel), days(channel));
    }

    private static Optional<Duration> period(XmlNode channel) {
        int times = number(channel.children(Namespaces.SYNDICATION, "updateFrequency"))
                .orElse(1);
        return channel.children(Namespaces.SYNDICATION, "updatePeriod")
                .flatMap(node -> node.text().stream())
                .flatMap(period -> unit(period).stream())
                .findFirst()
                .map(unit -> unit.dividedBy(times));
    }

    private static Optional<Duration> unit(String period) {
        return switch (period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily" -> Optional.of(Duration.ofDays(1));
            case "weekly" -> Optional.of(Duration.ofDays(7));
            case "monthly" -> Optional.of(Duration.ofDays(30));
            case "yearly" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        };
    }

    private static Set<Integer> hours(XmlNode channel) {
        return channel.children(channel.namespace(), "skipHours")
                .flatMap(XmlNode::children)
                .flatMap(hour -> hour.text().stream())
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                // RSS 0.91 counts to 24.
                .filter(hour -> hour <= 24)
                .map(hour -> hour % 24)
                .collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> days(XmlNode channel) {
        Set<String> named = channel.children(channel.namespace(), "skipDays")
                .flatMap(XmlNode::children)
                .flatMap(day -> day.text().stream())
                .map(day -> day.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Stream.of(DayOfWeek.values())
                .filter(day -> named.contains(day.name()))
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> number(Stream<XmlNode> nodes) {
        return nodes.flatMap(node -> node.text().stream())
                .filter(text -> text.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0)
                .findFirst();
    }
}
