package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.PageFacts.Candidate;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds who published a page: the first of the names it gives that its host bears out, for sections and owners are given as
 * the site's name too; else the first; else the host.
 */
final class OutletName {
    private static final int LONGEST = 80;

    private OutletName() {}

    static Optional<String> of(PageFacts facts, JsonLd jsonLd, Optional<URI> url) {
        List<String> names = Stream.of(
                        facts.metas("og:site_name"),
                        jsonLd.publisher().stream(),
                        facts.metas("application-name"),
                        facts.metas("dc.publisher"),
                        titleSuffix(facts).stream(),
                        facts.metas("copyright")
                                .map(line ->
                                        OutletReader.fromCopyright("© " + line).orElse(line)),
                        facts.copyrights().stream().flatMap(line -> OutletReader.fromCopyright(line).stream()),
                        facts.metas("publisher"))
                .flatMap(given -> given)
                .filter(name -> name.length() <= LONGEST
                        && !name.toLowerCase(Locale.ROOT).startsWith("http"))
                .toList();
        Optional<String> host = url.map(URI::getHost).or(() -> host(facts));
        Optional<String> borneOut = host.map(OutletName::label)
                .flatMap(label ->
                        names.stream().filter(name -> bearsOut(label, name)).findFirst());
        return borneOut.or(() -> names.stream().findFirst()).or(() -> host);
    }

    private static boolean bearsOut(String label, String name) {
        String key = LineKinds.key(name);
        return label.length() >= 3 && (key.contains(label) || key.length() >= 4 && label.contains(key));
    }

    /** Host of the page's own address, without www. */
    private static Optional<String> host(PageFacts facts) {
        return Stream.concat(Stream.of(facts.canonical()), facts.metas("og:url"))
                .flatMap(address -> host(address).stream())
                .findFirst();
    }

    private static Optional<String> host(String address) {
        int begin = address.indexOf("://");
        if (begin < 0) {
            return Optional.empty();
        }
        int end = address.indexOf('/', begin + 3);
        String host =
                address.substring(begin + 3, end < 0 ? address.length() : end).toLowerCase(Locale.ROOT);
        return Optional.of(host.startsWith("www.") ? host.substring(4) : host).filter(name -> name.contains("."));
    }

    /** The part of a host's name that its owner chose. */
    private static String label(String host) {
        String[] parts = host.split("\\.", -1);
        int last = parts.length - 2;
        boolean country = last > 0 && parts[last].length() <= 3 && parts[last + 1].length() == 2;
        return LineKinds.key(parts[Math.max(0, country ? last - 1 : last)]);
    }

    /** "Headline | The Daily Example", when the headline itself stands on the page. */
    private static Optional<String> titleSuffix(PageFacts facts) {
        String[] parts = facts.title().split(Headline.SEPARATORS, -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String last = CleanText.line(CleanText.of(parts[parts.length - 1]));
        String rest = LineKinds.key(parts[0]);
        boolean headline = facts.headlines().stream()
                .map(Candidate::text)
                .anyMatch(heading -> LineKinds.key(heading).startsWith(rest));
        return headline && !last.isBlank() && LineKinds.words(last) <= 5 ? Optional.of(last) : Optional.empty();
    }
}
