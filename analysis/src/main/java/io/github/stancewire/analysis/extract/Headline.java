package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.PageFacts.Candidate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses the title: the headline that readers see, where it is what the page calls itself; else what the page calls
 * itself. A label before the headline is taken away, where the page calls itself without it.
 */
final class Headline {
    static final String SEPARATORS = " [|–—·»:-] ";

    private static final int SHORTEST = 9;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** "Opinion | ..." */
    private static final Pattern LABEL = Pattern.compile("^\\p{L}+(?: \\p{L}+)? \\| (?=\\S+ \\S+ \\S)");

    private Headline() {}

    static Optional<String> of(PageFacts facts, JsonLd jsonLd, Optional<String> outlet) {
        Optional<String> named = facts.meta("og:title")
                .or(jsonLd::headline)
                .or(() -> facts.meta("twitter:title"))
                .map(title -> withoutOutlet(title, outlet));
        Optional<String> tag = Optional.of(facts.title()).filter(title -> !title.isEmpty());
        Optional<String> visible = visible(facts, named.orElse("") + " " + tag.orElse(""));
        if (visible.isPresent()) {
            return Optional.of(
                    named.filter(title -> isWithin(title, visible.get())).orElse(visible.get()));
        }
        return named.or(() -> tag.map(title -> withoutOutlet(title, outlet)))
                .or(() -> facts.headlines().stream()
                        .filter(c -> c.level() == 1)
                        .map(Candidate::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst());
    }

    private static Optional<String> visible(PageFacts facts, String own) {
        String ownKey = LineKinds.key(own);
        List<Candidate> first = facts.headlines().stream()
                .filter(c -> c.level() == 1 && !c.text().isEmpty())
                .toList();
        Optional<Candidate> called = first.stream()
                .filter(heading ->
                        heading.text().length() >= SHORTEST && ownKey.contains(LineKinds.key(heading.text())))
                .max(Comparator.comparingInt(heading -> heading.text().length()));
        if (called.isEmpty()
                && first.size() == 1
                && LineKinds.words(first.get(0).text()) >= 4) {
            called = Optional.of(first.get(0));
        }
        if (called.isEmpty() || called.get().box().zone() != Zone.NAVIGATION) {
            return called.map(Candidate::text);
        }
        String bar = called.get().text();
        return Optional.of(below(facts, called.get()).orElse(bar));
    }

    /** The heading with which the story begins, where the one of first level stands in a bar for search engines. */
    private static Optional<String> below(PageFacts facts, Candidate bar) {
        return facts.headlines().stream()
                .filter(c -> c.at() > bar.at()
                        && c.level() == 2
                        && c.box().zone() == Zone.STORY
                        && isAlike(c.text(), bar.text()))
                .map(Candidate::text)
                .findFirst();
    }

    /** Whether two lines of at least four words share two long ones. */
    private static boolean isAlike(String one, String other) {
        Set<String> words = longWords(one);
        words.retainAll(longWords(other));
        return LineKinds.words(one) >= 4 && words.size() >= 2;
    }

    private static Set<String> longWords(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= 4)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether the name is the headline without the label before it, or the headline with one. */
    private static boolean isWithin(String named, String visible) {
        String name = LineKinds.key(named);
        String shown = LineKinds.key(visible);
        if (name.equals(shown) || name.length() < SHORTEST || shown.length() < SHORTEST) {
            return false;
        }
        if (shown.endsWith(name)) {
            // A colon belongs to the headline, what stands before it without one is a label.
            String label = visible.substring(0, visible.length() - Math.min(visible.length(), named.length()))
                    .stripTrailing();
            return !label.endsWith(":") || label.endsWith(" :");
        }
        return name.endsWith(shown) && named.contains(": ");
    }

    private static String withoutOutlet(String whole, Optional<String> outlet) {
        String title = LABEL.matcher(whole).replaceFirst("");
        String[] parts = title.split(SEPARATORS, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        String suffix = LineKinds.key(last);
        boolean isOutlet = outlet.map(LineKinds::key)
                .map(name -> name.contains(suffix) || suffix.contains(name))
                .orElse(LineKinds.words(last) <= 3 && LineKinds.words(title) - LineKinds.words(last) >= 4);
        return isOutlet
                ? title.substring(0, title.length() - last.length()).replaceFirst("\\s*[|–—·»:-]\\s*$", "")
                : title;
    }
}
