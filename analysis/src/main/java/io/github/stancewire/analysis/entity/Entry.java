package io.github.stancewire.analysis.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be named: listed in the gazetteer, or met in a text.
 *
 * @param sort what it is among its type, for example {@code alliance}, {@code armed-group}, {@code ministry}; may be empty
 * @param party whom it acts for, apart from offices
 * @param seatOf id of the government that acts here, for a capital
 * @param surname by which a text names a person again; empty for others
 * @param terms offices of a person
 */
record Entry(
        String id,
        String name,
        EntityType type,
        String sort,
        boolean issue,
        Optional<String> party,
        Optional<String> seatOf,
        String surname,
        List<Term> terms) {
    Entry {
        terms = List.copyOf(terms);
    }

    static Entry of(String id, String name, EntityType type, String sort, Optional<String> party) {
        return new Entry(id, name, type, sort, false, party, Optional.empty(), "", List.of());
    }

    static Entry person(String name, String surname, Optional<String> party, List<Term> terms) {
        return new Entry(
                "person:" + Spelling.slug(name),
                name,
                EntityType.PERSON,
                "",
                false,
                party,
                Optional.empty(),
                surname,
                terms);
    }

    boolean isPerson() {
        return type == EntityType.PERSON;
    }

    boolean isCountry() {
        return type == EntityType.COUNTRY;
    }

    /**
     * Whom it acts for on a day: by the office held, else by the last office before that day. Before the first office
     * (a candidate, a president-elect) a person acts for nobody.
     */
    Optional<String> partyOn(LocalDate day) {
        if (terms.isEmpty()) {
            return party;
        }
        return terms.stream()
                .filter(term -> term.covers(day))
                .findFirst()
                .or(() ->
                        terms.stream().filter(term -> term.from().isBefore(day)).max(Comparator.comparing(Term::to)))
                .flatMap(Term::party);
    }

    boolean holds(String office, LocalDate day) {
        return terms.stream().anyMatch(term -> term.office().equals(office) && term.covers(day));
    }
}
