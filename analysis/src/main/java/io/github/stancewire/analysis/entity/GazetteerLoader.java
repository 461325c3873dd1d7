package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the data files; README.md beside them says what each holds. A faulty line stops the start and is named. */
final class GazetteerLoader {
    private static final Pattern BLANK_OR_COMMA = Pattern.compile("[^\\s,]+|,");

    private final AliasTrie names = new AliasTrie();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Entry>> bySurname = new HashMap<>();
    private final Map<String, List<Entry>> holders = new HashMap<>();

    /** Cities that places.tsv reads otherwise: Brussels is the seat of the European Union. */
    private final Set<String> seatsByHand = new HashSet<>();

    private final DataFiles data;

    private GazetteerLoader(DataFiles data) {
        this.data = data;
    }

    /** @throws IllegalArgumentException naming the file and line that is wrong, and the way out */
    static Gazetteer load(DataFiles data) {
        GazetteerLoader loader = new GazetteerLoader(data);
        loader.countries();
        loader.organizations();
        loader.places();
        loader.issues();
        loader.people();
        return new Gazetteer(
                loader.names, loader.entries, Gazetteer.index(loader.bySurname), Gazetteer.index(loader.holders));
    }

    private void countries() {
        data.read("places.tsv").rows().stream()
                .filter(row -> row.find("seat-of").isPresent())
                .forEach(row -> {
                    seatsByHand.add(row.get("name"));
                    seatsByHand.addAll(row.all("names"));
                });
        Map<String, Table.Row> byHand = new HashMap<>();
        data.read("country-names.tsv").rows().forEach(row -> byHand.put(row.get("party"), row));
        Map<String, String> territories = new HashMap<>();
        data.read("territories.tsv").rows().forEach(row -> territories.put(row.get("party"), row.get("acts-for")));
        Table table = data.read("countries.tsv");
        for (Table.Row row : table.rows()) {
            country(row, Optional.ofNullable(byHand.remove(row.get("party"))), territories);
        }
        byHand.values().forEach(row -> country(row, Optional.of(row), territories));
    }

    private void country(Table.Row row, Optional<Table.Row> hand, Map<String, String> territories) {
        String iso = row.get("party");
        String name = hand.flatMap(own -> own.find("name")).orElseGet(() -> row.get("name"));
        String actsFor = territories.getOrDefault(iso, iso);
        Entry entry = Entry.of(
                "country:" + iso,
                name,
                territories.containsKey(iso) ? EntityType.LOCATION : EntityType.COUNTRY,
                "",
                Optional.of(actsFor));
        put(entry, row);
        add(name, entry, Mention.Kind.NAME);
        add(row.get("name"), entry, Mention.Kind.NAME);
        row.all("names").forEach(other -> add(other, entry, Mention.Kind.NAME));
        row.all("demonyms").forEach(other -> add(other, entry, Mention.Kind.DEMONYM));
        hand.ifPresent(own -> {
            own.all("names").forEach(other -> add(other, entry, Mention.Kind.NAME));
            own.all("demonyms").forEach(other -> add(other, entry, Mention.Kind.DEMONYM));
            own.all("prefixes").forEach(other -> add(other, entry, Mention.Kind.DEMONYM, true));
            own.all("seats").forEach(other -> add(other, entry, Mention.Kind.SEAT));
        });
        if (entry.isCountry() && hand.filter(row::equals).isEmpty()) {
            row.all("capitals").forEach(capital -> capital(capital, entry));
        }
    }

    private void capital(String name, Entry country) {
        if (name.equals(country.name()) || seatsByHand.contains(name)) {
            return;
        }
        Entry place = place(name, country.party(), Optional.of(country.id()));
        entries.putIfAbsent(place.id(), place);
        add(name, place, Mention.Kind.NAME);
    }

    private static Entry place(String name, Optional<String> party, Optional<String> seatOf) {
        return new Entry(
                "place:" + Spelling.slug(name), name, EntityType.LOCATION, "", false, party, seatOf, "", List.of());
    }

    private void organizations() {
        for (Table.Row row : data.read("organizations.tsv").rows()) {
            Entry entry = Entry.of(
                    "org:" + row.get("id"),
                    row.get("name"),
                    EntityType.ORGANIZATION,
                    row.get("sort"),
                    row.find("party"));
            put(entry, row);
            Mention.Kind kind = row.get("sort").equals("seat") ? Mention.Kind.SEAT : Mention.Kind.NAME;
            add(entry.name(), entry, kind);
            row.all("names").forEach(name -> add(name, entry, kind));
        }
    }

    private void places() {
        for (Table.Row row : data.read("places.tsv").rows()) {
            Entry entry = row.find("sort")
                    .map(sort -> Entry.of(
                            sort + ":" + Spelling.slug(row.get("name")),
                            row.get("name"),
                            EntityType.OTHER,
                            sort,
                            row.find("party")))
                    .orElseGet(() -> place(row.get("name"), row.find("party"), row.find("seat-of")));
            Entry known = entries.get(entry.id());
            if (known != null && row.find("seat-of").isEmpty()) {
                row.all("names").forEach(name -> add(name, known, Mention.Kind.NAME));
                continue;
            }
            entries.put(entry.id(), entry);
            add(entry.name(), entry, Mention.Kind.NAME);
            row.all("names").forEach(name -> add(name, entry, Mention.Kind.NAME));
        }
    }

    private void issues() {
        for (Table.Row row : data.read("issues.tsv").rows()) {
            Entry entry = new Entry(
                    "issue:" + Spelling.slug(row.get("name")),
                    row.get("name"),
                    EntityType.OTHER,
                    row.get("sort"),
                    true,
                    row.find("party"),
                    Optional.empty(),
                    "",
                    List.of());
            put(entry, row);
            add(entry.name(), entry, Mention.Kind.NAME);
            row.all("names").forEach(name -> add(name, entry, Mention.Kind.NAME));
        }
    }

    private void people() {
        for (Table.Row row : data.read("people.tsv").rows()) {
            person(row);
        }
        for (Table.Row row : data.read("factbook-officials.tsv").rows()) {
            Term term = terms(row).get(0);
            boolean heldByHand = holders.getOrDefault(term.body().orElse("") + ":" + term.office(), List.of()).stream()
                    .anyMatch(person -> person.terms().stream()
                            .anyMatch(other -> other.office().equals(term.office())
                                    && other.body().equals(term.body())
                                    && (other.covers(term.from()) || other.to().isAfter(term.from()))));
            String id = "person:" + Spelling.slug(row.get("name"));
            if (!heldByHand && !entries.containsKey(id) && !data.removes(id)) {
                person(row);
            }
        }
    }

    private void person(Table.Row row) {
        String name = row.get("name");
        String surname = row.find("surname").orElseGet(() -> name.substring(name.lastIndexOf(' ') + 1));
        Entry entry = Entry.person(
                name,
                surname,
                Optional.empty(),
                terms(row).stream().map(this::rolledUp).toList());
        put(entry, row);
        add(name, entry, Mention.Kind.NAME);
        row.all("variants").forEach(variant -> add(variant, entry, Mention.Kind.NAME));
        bySurname
                .computeIfAbsent(Spelling.key(surname), key -> new ArrayList<>())
                .add(entry);
        entry.terms().stream()
                .flatMap(term -> term.body().map(body -> body + ":" + term.office()).stream())
                .distinct()
                .forEach(office -> holders.computeIfAbsent(office, key -> new ArrayList<>())
                        .add(entry));
    }

    /** The head of the WHO acts for the United Nations. */
    private Term rolledUp(Term term) {
        return term.body()
                .flatMap(body -> Optional.ofNullable(entries.get("org:" + body)))
                .flatMap(Entry::party)
                .map(term::of)
                .orElse(term);
    }

    private static List<Term> terms(Table.Row row) {
        try {
            return List.of(row.get("offices").split(";", -1)).stream()
                    .map(String::strip)
                    .filter(term -> !term.isEmpty())
                    .map(Term::parse)
                    .toList();
        } catch (RuntimeException faulty) {
            throw new IllegalArgumentException(row.where() + ": " + faulty.getMessage(), faulty);
        }
    }

    private void put(Entry entry, Table.Row row) {
        if (entries.putIfAbsent(entry.id(), entry) != null) {
            throw new IllegalArgumentException(row.where() + ": " + entry.id() + " is listed twice");
        }
    }

    private void add(String name, Entry entry, Mention.Kind kind) {
        add(name, entry, kind, false);
    }

    private void add(String name, Entry entry, Mention.Kind kind, boolean glued) {
        if (data.removes(entry.id()) || data.removes(entry.id(), name)) {
            return;
        }
        List<Word> words = words(name);
        names.add(
                words,
                new Alias(entry, kind, words.stream().map(Alias.Shape::of).toList(), glued));
    }

    /** A name as the recognizer sees it in a text. */
    static List<Word> words(String name) {
        Words words = inOneSentence(name);
        List<Word> list = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            list.add(words.get(at));
        }
        return list;
    }

    static Words inOneSentence(String name) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = BLANK_OR_COMMA.matcher(name);
        while (matcher.find()) {
            tokens.add(new Token(new Span(matcher.start(), matcher.end()), matcher.group(), "PROPN", ""));
        }
        Sentence sentence = new Sentence(new Span(0, name.length()), tokens);
        return new Words(new AnnotatedText(name, "en", List.of(sentence)));
    }
}
