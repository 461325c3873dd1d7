package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the gazetteer's names: at each word the longest that its surroundings allow. */
final class ListedNames {
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final Ambiguity ambiguity;
    private final Headings headings;

    ListedNames(Gazetteer gazetteer, Vocabulary vocabulary, Ambiguity ambiguity, Headings headings) {
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.headings = headings;
        this.ambiguity = ambiguity;
    }

    List<Candidate> find(Words words, LocalDate asOf) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Candidate candidate = words.get(at).isWord() ? longest(words, at, asOf) : null;
            if (candidate == null || isAnothersGivenName(words, candidate) || opensAnother(words, candidate)) {
                at++;
            } else {
                found.add(candidate);
                at = candidate.to();
            }
        }
        return found;
    }

    /** "Novak Djokovic" is not Mr Novak. */
    private boolean isAnothersGivenName(Words words, Candidate candidate) {
        int next = candidate.to();
        if (!candidate.entry().isPerson()
                || candidate.length() > 1
                || headings.contains(candidate.from())
                || !words.together(next, candidate.from())) {
            return false;
        }
        Word word = words.get(next);
        boolean name = word.isCapitalised() && word.tag().equals("PROPN") && word.glue() == Word.Glue.SPACE;
        return name
                && !word.isUpperCase()
                && !Vocabulary.NO_NAMES.contains(word.key())
                && !vocabulary.heads().contains(word.key())
                && !vocabulary.isTitleWord(word.key())
                && !beginsListed(words, next);
    }

    /** "The National Assembly" is no assembly of The National. */
    private boolean opensAnother(Words words, Candidate candidate) {
        int next = candidate.to();
        return candidate.entry().type() == EntityType.ORGANIZATION
                && candidate.length() > 1
                && words.get(candidate.from()).is("the")
                && words.together(next, candidate.from())
                && words.get(next).isCapitalised()
                && !words.get(next).isUpperCase()
                && words.get(next).glue() == Word.Glue.SPACE
                && vocabulary.heads().contains(words.get(next).key());
    }

    private boolean beginsListed(Words words, int at) {
        boolean[] found = {false};
        gazetteer.names().from(words, at, (end, alias) -> found[0] = true);
        return found[0];
    }

    private @org.jspecify.annotations.Nullable Candidate longest(Words words, int start, LocalDate asOf) {
        Map<Integer, List<Alias>> byEnd = new TreeMap<>(Comparator.reverseOrder());
        gazetteer
                .names()
                .from(
                        words,
                        start,
                        (end, alias) -> byEnd.computeIfAbsent(end, key -> new ArrayList<>())
                                .add(alias));
        for (Map.Entry<Integer, List<Alias>> entry : byEnd.entrySet()) {
            int end = entry.getKey();
            List<Alias> allowed = entry.getValue().stream()
                    .filter(alias -> ambiguity.allows(words, start, end, alias))
                    .sorted(Comparator.comparingInt(alias -> rank(alias, asOf)))
                    .toList();
            if (!allowed.isEmpty()) {
                Alias alias = allowed.get(0);
                return new Candidate(start, end, alias.entry(), alias.kind());
            }
        }
        return null;
    }

    /** Of two bearers of one name: a country before others, and who is in office before who is not. */
    private static int rank(Alias alias, LocalDate asOf) {
        Entry entry = alias.entry();
        if (entry.isCountry()) {
            return 0;
        }
        if (entry.isPerson()) {
            return entry.terms().stream().anyMatch(term -> term.covers(asOf)) ? 1 : 2;
        }
        return entry.seatOf().isPresent() ? 1 : 2;
    }
}
