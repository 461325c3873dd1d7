package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads roles without a name: "the US president" is who held the office on the article's day, else the country itself;
 * "the president" is the person of that office last named in the text.
 */
final class RoleMentions {
    /** Words after which "the minister" is no longer the one named before: some two long articles. */
    private static final int REACH = 3_000;

    static final Set<String> PAST =
            Set.of("former", "ex", "then", "late", "previous", "next", "first", "future", "outgoing");
    /** "the president of that country", "the secretary of state for health". */
    private static final Set<String> QUALIFIERS = Set.of("of", "for");

    /** Where "leader" means the head of government though there is a president. */
    private static final Set<String> PARLIAMENTARY = Set.of(
            "ITA", "IND", "ISR", "GRC", "POL", "HUN", "IRL", "CZE", "PRT", "PAK", "BGD", "ETH", "IRQ", "SGP", "SVK",
            "BGR", "EST", "LVA", "FIN", "HRV", "SVN", "ALB", "GEO", "ARM", "XKX", "MKD", "ISL", "MLT", "LBN", "NPL");

    private static final List<String> HEADS =
            List.of("secretary-general", "director", "president", "chairman", "leader");

    private final Reading reading;
    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;

    RoleMentions(Reading reading, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.reading = reading;
        this.words = reading.words();
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = vocabulary.titleEnd(words, at);
            if (end > at && reading.isFree(at, end) && !namesSomebody(end, at)) {
                mention(at, end).ifPresent(found::add);
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** "Defence Minister Wei", and with a second title between: "Defence Minister and State Councilor Wei". */
    private boolean namesSomebody(int end, int at) {
        if (!words.together(end, at)) {
            return false;
        }
        if (words.get(end).is("and")) {
            int second = vocabulary.titleEnd(words, end + 1);
            return second > end + 1 && namesSomebody(second, at) || end + 1 < words.size() && reading.isTaken(end + 1);
        }
        Word next = words.get(end);
        return next.isCapitalised()
                && next.isWord()
                && (reading.isTaken(end) || !reading.headings().contains(at));
    }

    private Optional<Candidate> mention(int from, int to) {
        Optional<Vocabulary.Title> title = vocabulary.title(words, from, to).filter(Vocabulary.Title::acts);
        Optional<Entry> polity = polityBefore(from).or(() -> polityBehind(to));
        if (title.isEmpty()) {
            return Optional.empty();
        }
        if (polity.isPresent()) {
            return office(title.get().office(), words.print(from, to), polity.get())
                    .map(entry -> new Candidate(from, to, entry, Mention.Kind.ROLE));
        }
        boolean definite = words.key(from - 1, from).equals("the");
        if (definite && !QUALIFIERS.contains(words.key(to, from))) {
            return lastNamed(from, title.get(), printed(from, to))
                    .map(entry -> new Candidate(from, to, entry, Mention.Kind.REFERENCE))
                    .or(() -> onlyHolder(from, to, title.get()));
        }
        boolean former = PAST.contains(words.key(from - 1, from))
                && words.key(from - 2, from).equals("the");
        return former
                ? lastFormer(from, printed(from, to))
                        .map(entry -> new Candidate(from, to, entry, Mention.Kind.REFERENCE))
                : Optional.empty();
    }

    private String printed(int from, int to) {
        return words.print(from, to).toLowerCase(Locale.ROOT);
    }

    /** "the Secretary of Defense" where no country is named beside it and nobody before: only one country has that office. */
    private Optional<Candidate> onlyHolder(int from, int to, Vocabulary.Title title) {
        return title.party()
                .flatMap(party -> title.office()
                        .flatMap(office -> gazetteer.holder(party, office, reading.asOf()))
                        .or(() -> gazetteer.country(party)))
                .map(entry -> new Candidate(from, to, entry, Mention.Kind.ROLE));
    }

    /**
     * The holder where listed, else the polity for which the unnamed official acts. An office that bears the very title
     * goes first: India's foreign secretary is not its foreign minister.
     */
    private Optional<Entry> office(Optional<String> office, String title, Entry polity) {
        String own = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return office.flatMap(named -> bodies(polity)
                        .flatMap(body ->
                                gazetteer
                                        .holder(body, own, reading.asOf())
                                        .or(() -> holder(body, named, polity))
                                        .stream())
                        .findFirst())
                .or(() -> Optional.of(polity));
    }

    /** Whose office it may be: the WHO's, or else that of the United Nations. */
    private Stream<String> bodies(Entry polity) {
        String id = polity.id().substring(polity.id().indexOf(':') + 1);
        return Stream.concat(Stream.of(id), polity.partyOn(reading.asOf()).stream())
                .distinct();
    }

    private Optional<Entry> holder(String body, String office, Entry polity) {
        return switch (office) {
            case "leader" -> leader(body);
            case "chief" -> polity.isCountry() ? Optional.empty() : head(body);
            default -> gazetteer.holder(body, office, reading.asOf());
        };
    }

    /** "The NATO chief", "the IMF chief". */
    private Optional<Entry> head(String organization) {
        return HEADS.stream()
                .flatMap(office -> gazetteer.holder(organization, office, reading.asOf()).stream())
                .findFirst();
    }

    private Optional<Entry> leader(String party) {
        List<String> offices = PARLIAMENTARY.contains(party)
                ? List.of("leader", "prime-minister")
                : List.of("leader", "supreme-leader", "chancellor", "president", "prime-minister");
        return offices.stream()
                .flatMap(office -> gazetteer.holder(party, office, reading.asOf()).stream())
                .findFirst();
    }

    /** "Chinese", "China's", "the US" directly before the title. */
    private Optional<Entry> polityBefore(int from) {
        int end = words.together(from - 1, from) && words.get(from - 1).isPossessive() ? from - 1 : from;
        return reading.endingAt(end)
                .filter(candidate -> words.together(candidate.from(), from))
                .filter(candidate -> isPolity(candidate.entry()) && !isPast(candidate.from()))
                .map(Candidate::entry);
    }

    /** "president of China". */
    private Optional<Entry> polityBehind(int to) {
        if (!words.key(to, to - 1).equals("of")) {
            return Optional.empty();
        }
        int begin = words.key(to + 1, to - 1).equals("the") ? to + 2 : to + 1;
        return reading.startingAt(begin)
                .filter(candidate -> words.together(begin, to - 1))
                .map(Candidate::entry)
                .filter(RoleMentions::isPolity);
    }

    private boolean isPast(int from) {
        return PAST.contains(words.key(from - 1, from)) || PAST.contains(words.key(from - 2, from));
    }

    private static boolean isPolity(Entry entry) {
        return entry.id().startsWith("country:")
                || Set.of("alliance", "bloc", "igo", "court", "armed-group").contains(entry.sort());
    }

    /** "the president": the nearest person before who holds that office or was introduced by that title. */
    private Optional<Entry> lastNamed(int from, Vocabulary.Title title, String printed) {
        return lastPerson(
                from,
                candidate -> isTitled(candidate, printed)
                        || title.office()
                                .filter(office -> candidate.entry().holds(office, reading.asOf()))
                                .isPresent());
    }

    /** "the former president": the nearest person before whom the text introduced so. */
    private Optional<Entry> lastFormer(int from, String printed) {
        return lastPerson(
                from,
                candidate -> isTitled(candidate, printed)
                        && (isPast(candidate.from())
                                || PAST.contains(words.key(candidate.from() - 3, candidate.from()))));
    }

    private Optional<Entry> lastPerson(int from, Predicate<Candidate> isMeant) {
        int at = from - 1;
        while (at >= 0 && from - at <= REACH) {
            Optional<Candidate> named = reading.covering(at);
            if (named.filter(candidate -> candidate.entry().isPerson() && isMeant.test(candidate))
                    .isPresent()) {
                return named.map(Candidate::entry);
            }
            at = named.map(Candidate::from).orElse(at) - 1;
        }
        return Optional.empty();
    }

    private boolean isTitled(Candidate candidate, String printed) {
        return candidate.kind() == Mention.Kind.ROLE
                && printed(candidate.from(), candidate.to()).startsWith(printed);
    }
}
