package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameFinder;
import io.github.stancewire.analysis.names.NameType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Persons and organisations that the trained finder sees where neither a list nor a rule says anything. What it says of
 * places and nationalities is not used: a place that is not listed does not become a country.
 */
final class TrainedNames {
    /** Below it a name is too often none. */
    private static final double LEAST_PERSON = 0.7;

    private static final double LEAST_ORGANIZATION = 0.85;
    /** In a heading capitals tell nothing, and the finder is less to be trusted. */
    private static final double LEAST_IN_HEADING = 0.9;

    /** Nouns that end the names of things which the finder likes to take for organisations. */
    private static final Set<String> THINGS = Set.of(
            "amendment",
            "clause",
            "constitution",
            "act",
            "bill",
            "law",
            "award",
            "awards",
            "prize",
            "cup",
            "championship",
            "championships",
            "plan",
            "strategy",
            "experience",
            "initiative",
            "agreement",
            "accord",
            "accords",
            "treaty",
            "revolution",
            "war",
            "day",
            "festival",
            "coliseum",
            "arena",
            "theater",
            "tower",
            "museum",
            "games",
            "index",
            "goals",
            "derby",
            "republican",
            "republicans",
            "democrat",
            "democrats");

    private final Words words;
    private final Vocabulary vocabulary;
    private final Headings headings;
    private final List<Found> found = new ArrayList<>();

    /** A name that the finder sees, by words and without a title. */
    record Found(int from, int to, NameType type, double confidence) {
        int length() {
            return to - from;
        }
    }

    TrainedNames(
            AnnotatedText text,
            Words words,
            Vocabulary vocabulary,
            Headings headings,
            List<Candidate> listed,
            NameFinder finder) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.headings = headings;
        List<List<String>> tokens = text.sentences().stream()
                .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
                .toList();
        Coverage known = new Coverage(words.size(), listed);
        List<List<Name>> names = finder.find(
                tokens, sentence -> holdsUnlisted(sentence, known), EnumSet.of(NameType.PERSON, NameType.ORGANIZATION));
        for (int sentence = 0; sentence < names.size(); sentence++) {
            int next = words.firstOf(sentence);
            for (Name name : names.get(sentence)) {
                next = add(text.sentences().get(sentence), sentence, name, next);
            }
        }
    }

    /** Where lists know every capitalised word, there is nothing to ask the finder. */
    private boolean holdsUnlisted(int sentence, Coverage known) {
        for (int at = words.firstOf(sentence); at < words.endOf(sentence); at++) {
            Word word = words.get(at);
            boolean opensPlainly = words.startsSentence(at) && !word.tag().equals("PROPN");
            if (word.isWord()
                    && word.isCapitalised()
                    && !opensPlainly
                    && known.at(at).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Without those that the finder surely sees as organisations: "the group Safe Harbour International said". */
    List<Candidate> stillPersons(List<Candidate> persons) {
        Set<List<Integer>> organizations = new HashSet<>();
        for (Found name : found) {
            if (name.type() == NameType.ORGANIZATION && name.confidence() >= LEAST_IN_HEADING) {
                organizations.add(List.of(name.from(), name.to()));
            }
        }
        return persons.stream()
                .filter(person -> !organizations.contains(List.of(person.from(), person.to())))
                .toList();
    }

    /** Names of one word, for {@link LoneNames}. */
    List<Found> ofOneWord() {
        return found.stream().filter(name -> name.length() == 1).toList();
    }

    /** Names of several words that share none with these. */
    List<Candidate> ofSeveralWords(
            List<Candidate> listed, List<Candidate> others, PersonNames persons, OrganizationNames organizations) {
        Coverage taken = new Coverage(words.size(), others);
        Coverage known = new Coverage(words.size(), listed);
        List<Candidate> candidates = new ArrayList<>();
        for (Found name : found) {
            if (name.length() > 1 && name.confidence() >= least(name) && isPrintedAsName(name) && !isThing(name)) {
                Candidate candidate = name.type() == NameType.PERSON
                        ? persons.candidate(name.from(), name.to())
                        : organizations.candidate(demonymBefore(name.from(), known), name.to());
                boolean free = taken.over(candidate).isEmpty()
                        && known.over(candidate).stream().allMatch(other -> mayStandIn(candidate, other));
                if (free) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    private double least(Found name) {
        if (headings.contains(name.from())) {
            return LEAST_IN_HEADING;
        }
        return name.type() == NameType.PERSON ? LEAST_PERSON : LEAST_ORGANIZATION;
    }

    /** "Bank of China", "Jordan Smith": a country in a longer name is no country. */
    private static boolean mayStandIn(Candidate name, Candidate listed) {
        return listed.length() < name.length()
                && name.from() <= listed.from()
                && listed.to() <= name.to()
                && !name.entry().isPerson()
                && listed.kind() != Mention.Kind.SEAT
                && (listed.entry().isCountry() || listed.entry().type() == EntityType.LOCATION);
    }

    /** "Indian Air Force": the demonym belongs to the name. */
    private static int demonymBefore(int from, Coverage known) {
        return known.at(from - 1)
                .filter(candidate -> candidate.kind() == Mention.Kind.DEMONYM)
                .map(Candidate::from)
                .orElse(from);
    }

    private boolean isThing(Found name) {
        String first = words.get(name.from()).key();
        String last = words.get(name.to() - 1).key();
        return THINGS.contains(last)
                || THINGS.contains(first)
                || name.type() == NameType.ORGANIZATION && Vocabulary.PLACE_HEADS.contains(last);
    }

    private boolean isPrintedAsName(Found name) {
        int capitals = 0;
        for (int at = name.from(); at < name.to(); at++) {
            capitals += words.get(at).isCapitalised() ? 1 : 0;
            if (words.get(at).glue() == Word.Glue.BREAK && at > name.from()) {
                return false;
            }
        }
        return capitals > 1;
    }

    /** The first word behind the name. */
    private int add(Sentence sentence, int number, Name name, int start) {
        int begin = sentence.tokens().get(name.from()).begin();
        int end = sentence.tokens().get(name.to() - 1).end();
        int from = start;
        while (from < words.endOf(number) && words.get(from).span().begin() < begin) {
            from++;
        }
        int to = from;
        while (to < words.endOf(number) && words.get(to).span().end() <= end) {
            to++;
        }
        trimmed(from, to, name).ifPresent(found::add);
        return to;
    }

    private Optional<Found> trimmed(int begin, int end, Name name) {
        int from = begin;
        int to = end;
        boolean cut = true;
        while (from < to && cut) {
            int title = name.type() == NameType.PERSON ? Math.min(to, vocabulary.titleEnd(words, from)) : from;
            boolean noName = !words.get(from).isCapitalised()
                    || Vocabulary.NO_NAMES.contains(words.get(from).key());
            cut = title > from || noName;
            from = title > from ? title : noName ? from + 1 : from;
        }
        while (to > from && !words.get(to - 1).isCapitalised()) {
            to--;
        }
        if (to == from) {
            return Optional.empty();
        }
        int given = name.type() == NameType.PERSON ? givenBefore(from) : from;
        // A name with a particle in it can hardly be anything but a person's.
        boolean particle = name.type() == NameType.PERSON && hasParticle(given, to);
        double confidence = particle ? Math.max(name.confidence(), LEAST_PERSON) : name.confidence();
        return Optional.of(new Found(given, to, name.type(), confidence));
    }

    private boolean hasParticle(int from, int to) {
        for (int at = from + 1; at < to - 1; at++) {
            if (words.get(at).isLowerCase() && Vocabulary.isParticle(words.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Marieke van der Velde", where the finder sees "Velde" only: where the name begins. */
    private int givenBefore(int from) {
        int at = from - 1;
        while (words.together(at, from) && words.get(at).isLowerCase() && Vocabulary.isParticle(words.get(at))) {
            at--;
        }
        boolean given = at < from - 1
                && words.together(at, from)
                && words.get(at).isCapitalised()
                && !Vocabulary.NO_NAMES.contains(words.get(at).key())
                && !vocabulary.isTitleWord(words.get(at).key());
        return given ? at : from;
    }
}
