package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds those who act without being named, and whom they act for: "a Swiss court", "police in Minsk", "the army of Mali".
 * Somebody's proxies ("Iranian-backed militia") and rebels do not act for the state they are named with.
 */
final class AgentMentions {
    private static final int REACH = 4;
    private static final Set<String> BACKED =
            Set.of("backed", "aligned", "led", "linked", "supported", "trained", "born");
    private static final Set<String> PAST = Set.of("former", "ex", "retired", "anti", "pro", "non");

    /**
     * Somebody unnamed.
     *
     * @param from first word of the noun
     * @param to behind its last
     * @param polity whom the noun belongs to, where the text tells
     * @param party whom the actor acts for; empty also for those who do not act for the polity
     * @param behind whether the polity is named behind the noun
     */
    record Found(int from, int to, AgentRole role, Optional<Entry> polity, Optional<String> party, boolean behind) {}

    private final Reading reading;
    private final Words words;
    private final Gazetteer gazetteer;
    private final Agents agents;
    private final Map<Integer, Candidate> byFirst = new HashMap<>();
    private final Map<Integer, Candidate> byEnd = new HashMap<>();

    AgentMentions(Reading reading, Gazetteer gazetteer, Agents agents) {
        this.reading = reading;
        this.words = reading.words();
        this.gazetteer = gazetteer;
        this.agents = agents;
        for (Candidate candidate : reading.chosen()) {
            byFirst.put(candidate.from(), candidate);
            byEnd.put(candidate.to(), candidate);
        }
    }

    List<Found> find() {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = nounEnd(at);
            if (end > at) {
                found.add(found(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** Of those who act for a polity named behind them, the noun as another mention of the polity. */
    List<Candidate> references() {
        List<Candidate> references = new ArrayList<>();
        for (Found agent : find()) {
            if (agent.behind() && agent.party().isPresent()) {
                agent.polity()
                        .ifPresent(polity -> references.add(
                                new Candidate(agent.from(), agent.to(), polity, Mention.Kind.REFERENCE)));
            }
        }
        return references;
    }

    /** Where the longest listed noun ends that begins at a word and that no longer noun takes in. */
    private int nounEnd(int at) {
        int end = at;
        for (int to = at + 1; to <= at + Agents.LONGEST && words.together(to - 1, at) && isNoun(to - 1); to++) {
            if (agents.of(lemmas(at, to)).isPresent()) {
                end = to;
            }
        }
        // "court ruling", "police station": not the court, and not the police.
        return end > at && words.together(end, at) && words.get(end).tag().equals("NOUN") && isNoun(end) ? at : end;
    }

    private boolean isNoun(int at) {
        Word word = words.get(at);
        return word.isWord() && !word.isVerb() && reading.isFree(at, at + 1);
    }

    private List<String> lemmas(int from, int to) {
        List<String> lemmas = new ArrayList<>();
        for (int at = from; at < to; at++) {
            lemmas.add(words.get(at).lemma().toLowerCase(Locale.ROOT));
        }
        return lemmas;
    }

    private Found found(int from, int to) {
        Agents.Agent agent = agents.of(lemmas(from, to)).orElseThrow();
        Optional<Entry> before = polityBefore(from);
        Optional<Entry> polity = before.or(() -> polityBehind(to, agent));
        Optional<String> party =
                agent.acts() ? polity.flatMap(entry -> entry.partyOn(reading.asOf())) : Optional.empty();
        return new Found(from, to, agent.role(), polity, party, before.isEmpty() && polity.isPresent());
    }

    /** "Swiss", "Mali's", "the US" before the noun, with nothing but adjectives between. */
    private Optional<Entry> polityBefore(int from) {
        for (int end = from; end > from - REACH && words.together(end - 1, from); end--) {
            Candidate named = byEnd.get(end);
            if (named != null && isPolity(named.entry())) {
                boolean proxy = BACKED.contains(words.key(end, from)) || PAST.contains(beforeOf(named));
                return proxy ? Optional.empty() : Optional.of(named.entry());
            }
            if (!isModifier(words.get(end - 1))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String beforeOf(Candidate candidate) {
        return words.key(candidate.from() - 1, candidate.from());
    }

    private static boolean isModifier(Word word) {
        return word.isPossessive() || word.tag().equals("ADJ") || word.tag().equals("NOUN") && word.isLowerCase();
    }

    private Optional<Entry> polityBehind(int to, Agents.Agent agent) {
        String preposition = words.key(to, to - 1);
        boolean belongs =
                preposition.equals("from") || preposition.equals("of") || agent.local() && preposition.equals("in");
        if (!belongs) {
            return Optional.empty();
        }
        int begin = words.key(to + 1, to - 1).equals("the") ? to + 2 : to + 1;
        return Optional.ofNullable(byFirst.get(begin))
                .filter(candidate -> words.together(begin, to - 1))
                .flatMap(candidate -> government(candidate.entry()));
    }

    /** Of a city or region, the country. */
    private Optional<Entry> government(Entry entry) {
        if (isPolity(entry)) {
            return Optional.of(entry);
        }
        return entry.type() == EntityType.LOCATION
                ? entry.seatOf()
                        .flatMap(gazetteer::entry)
                        .or(() -> entry.party().flatMap(gazetteer::country))
                : Optional.empty();
    }

    private static boolean isPolity(Entry entry) {
        return entry.id().startsWith("country:")
                || Set.of("alliance", "bloc", "igo").contains(entry.sort());
    }
}
