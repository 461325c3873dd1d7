package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads roles without a name: "the US president" is who held the office on the article's day, else the country itself;
 * "the president" is the person of that office last named in the text.
 */
final class RoleMentions {
    private static final Set<String> PAST =
            Set.of("former", "ex", "then", "late", "previous", "next", "first", "future", "outgoing");
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
        List<Candidate> chosen = reading.chosen();
        int at = 0;
        while (at < words.size()) {
            int end = vocabulary.titleEnd(words, at);
            if (end > at && reading.isFree(at, end) && !namesSomebody(end, at)) {
                mention(at, end, chosen).ifPresent(found::add);
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

    private Optional<Candidate> mention(int from, int to, List<Candidate> chosen) {
        Optional<Vocabulary.Title> title = vocabulary.title(words, from, to).filter(Vocabulary.Title::acts);
        Optional<Entry> polity = polityBefore(from, chosen).or(() -> polityBehind(to, chosen));
        if (title.isEmpty()) {
            return Optional.empty();
        }
        if (polity.isPresent()) {
            return office(title.get().office(), words.print(from, to), polity.get())
                    .map(entry -> new Candidate(from, to, entry, Mention.Kind.ROLE));
        }
        if (!words.key(from - 1, from).equals("the")) {
            return Optional.empty();
        }
        return lastNamed(from, title.get(), words.print(from, to).toLowerCase(Locale.ROOT), chosen)
                .map(entry -> new Candidate(from, to, entry, Mention.Kind.REFERENCE));
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
    private Optional<Entry> polityBefore(int from, List<Candidate> chosen) {
        int end = words.together(from - 1, from) && words.get(from - 1).isPossessive() ? from - 1 : from;
        return chosen.stream()
                .filter(candidate -> candidate.to() == end && words.together(candidate.from(), from))
                .filter(candidate -> isPolity(candidate.entry()) && !isPast(candidate.from()))
                .map(Candidate::entry)
                .findFirst();
    }

    /** "president of China". */
    private Optional<Entry> polityBehind(int to, List<Candidate> chosen) {
        if (!words.key(to, to - 1).equals("of")) {
            return Optional.empty();
        }
        int begin = words.key(to + 1, to - 1).equals("the") ? to + 2 : to + 1;
        return chosen.stream()
                .filter(candidate -> candidate.from() == begin && words.together(begin, to - 1))
                .map(Candidate::entry)
                .filter(RoleMentions::isPolity)
                .findFirst();
    }

    private boolean isPast(int from) {
        return PAST.contains(words.key(from - 1, from)) || PAST.contains(words.key(from - 2, from));
    }

    private static boolean isPolity(Entry entry) {
        return entry.id().startsWith("country:")
                || Set.of("alliance", "bloc", "igo", "court", "armed-group").contains(entry.sort());
    }

    private Optional<Entry> lastNamed(int from, Vocabulary.Title title, String printed, List<Candidate> chosen) {
        Optional<Entry> last = Optional.empty();
        for (Candidate candidate : chosen) {
            if (candidate.from() >= from) {
                break;
            }
            Entry entry = candidate.entry();
            boolean holds = title.office()
                    .filter(office -> entry.holds(office, reading.asOf()))
                    .isPresent();
            boolean titled = candidate.kind() == Mention.Kind.ROLE
                    && words.print(candidate.from(), candidate.to())
                            .toLowerCase(Locale.ROOT)
                            .startsWith(printed);
            if (entry.isPerson() && (holds || titled)) {
                last = Optional.of(entry);
            }
        }
        return last;
    }
}
