package io.github.stancewire.analysis.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads titles: whom an unlisted person acts for, which listed person a title and surname mean; a title joins its mention. */
final class Roles {
    private static final int REACH_BEFORE = 5;
    private static final int REACH_BEHIND = 14;

    private final Reading reading;
    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;

    Roles(Reading reading, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.reading = reading;
        this.words = reading.words();
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
    }

    /** "President Erdogan" where no full name stands in the text. */
    void titledSurnames() {
        for (int at = 1; at < words.size(); at++) {
            if (reading.isTaken(at) || !words.get(at).isCapitalised()) {
                continue;
            }
            int begin = vocabulary.titleBegin(words, at);
            int surname = at;
            if (begin < at && words.together(begin, at)) {
                vocabulary
                        .title(words, begin, at)
                        .flatMap(Vocabulary.Title::office)
                        .flatMap(office -> inOffice(words.get(surname).key(), office))
                        .ifPresent(
                                entry -> reading.choose(new Candidate(surname, surname + 1, entry, Mention.Kind.NAME)));
            }
        }
    }

    private Optional<Entry> inOffice(String surname, String office) {
        List<Entry> found = gazetteer.bySurname().getOrDefault(surname, List.of()).stream()
                .filter(entry -> entry.holds(office, reading.asOf()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Gives unlisted persons the party that a title names, at any of their mentions. */
    void parties() {
        Map<String, Entry> known = new HashMap<>();
        for (Candidate candidate : reading.chosen()) {
            Entry entry = candidate.entry();
            if (entry.isPerson() && entry.terms().isEmpty() && !known.containsKey(entry.id())) {
                partyAt(candidate)
                        .ifPresent(party -> known.put(
                                entry.id(),
                                Entry.person(entry.name(), entry.surname(), Optional.of(party), List.of())));
            }
        }
        for (Candidate candidate : reading.chosen()) {
            Entry entry = known.get(candidate.entry().id());
            if (entry != null) {
                reading.replace(candidate, candidate.as(entry, candidate.kind()));
            }
        }
    }

    private Optional<String> partyAt(Candidate person) {
        int title = vocabulary.titleBegin(words, person.from());
        if (title < person.from()) {
            Optional<Vocabulary.Title> acting =
                    vocabulary.title(words, title, person.from()).filter(Vocabulary.Title::acts);
            boolean past = RoleMentions.PAST.contains(words.key(title - 1, title));
            return acting.flatMap(known -> partyBefore(title).or(() -> past ? Optional.empty() : known.party()));
        }
        int comma = person.to();
        if (!words.together(comma, person.from()) || !words.get(comma).text().equals(",")) {
            return Optional.empty();
        }
        return partyInApposition(comma + 1);
    }

    /** "Vietnamese Defence Minister", "the Chinese Foreign Ministry's spokesman". */
    private Optional<String> partyBefore(int title) {
        for (int end = title - REACH_BEFORE; end <= title; end++) {
            Optional<Candidate> named = reading.endingAt(end)
                    .filter(candidate -> words.together(candidate.from(), title))
                    .filter(candidate -> !candidate.entry().isPerson());
            if (named.isPresent() && onlyModifiers(end, title)) {
                return named.get().entry().partyOn(reading.asOf());
            }
        }
        return ofMinistryBefore(title);
    }

    /** "the ministry's spokesman": of the ministry named last. */
    private Optional<String> ofMinistryBefore(int title) {
        boolean genitive =
                words.together(title - 1, title) && words.get(title - 1).isPossessive();
        int noun = genitive ? title - 2 : title - 1;
        if (!words.together(noun, title) || !words.get(noun).is("ministry") || reading.isTaken(noun)) {
            return Optional.empty();
        }
        return reading.between(0, noun).stream()
                .map(Candidate::entry)
                .filter(entry -> entry.sort().equals("ministry"))
                .reduce((earlier, later) -> later)
                .flatMap(entry -> entry.partyOn(reading.asOf()));
    }

    private boolean onlyModifiers(int from, int to) {
        for (int at = from; at < to; at++) {
            Word word = words.get(at);
            if (word.isVerb() || word.text().equals(",") || word.text().equals(".")) {
                return false;
            }
        }
        return true;
    }

    /** "X, deputy head of the Y": a role, then the first country or organisation, before any verb. */
    private Optional<String> partyInApposition(int begin) {
        boolean role = false;
        for (int at = begin; at < begin + REACH_BEHIND && words.together(at, begin - 1); at++) {
            Word word = words.get(at);
            if (word.isVerb() && word.isLowerCase()
                    || word.text().equals(";")
                    || word.text().equals(".")) {
                return Optional.empty();
            }
            int titleEnd = vocabulary.titleEnd(words, at);
            role |= titleEnd > at
                            && vocabulary
                                    .title(words, at, titleEnd)
                                    .filter(Vocabulary.Title::acts)
                                    .isPresent()
                    || word.is("head");
            Optional<Candidate> named = reading.startingAt(at);
            if (named.isPresent()
                    && !named.get().entry().isPerson()
                    && (role || roleFollows(named.get().to()))) {
                return named.get().entry().partyOn(reading.asOf());
            }
        }
        return Optional.empty();
    }

    private boolean roleFollows(int at) {
        int next = words.together(at, at - 1) && words.get(at).isPossessive() ? at + 1 : at;
        for (int begin = next; begin < next + 3 && words.together(begin, at - 1); begin++) {
            int end = vocabulary.titleEnd(words, begin);
            if (end > begin) {
                return vocabulary
                        .title(words, begin, end)
                        .filter(Vocabulary.Title::acts)
                        .isPresent();
            }
        }
        return false;
    }

    /** "President Trump" is one mention. */
    void joinTitles() {
        for (Candidate candidate : reading.chosen()) {
            int title = vocabulary.titleBegin(words, candidate.from());
            if (candidate.entry().isPerson()
                    && title < candidate.from()
                    && words.get(candidate.from()).glue() == Word.Glue.SPACE
                    && reading.isFree(title, candidate.from())) {
                reading.replace(candidate, new Candidate(title, candidate.to(), candidate.entry(), Mention.Kind.ROLE));
            }
        }
    }
}
