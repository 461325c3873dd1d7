package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.names.NameFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what the gazetteer lists, and persons and organisations that it does not list, by rules over words and by a trained
 * finder. Roles are read by date. Immutable and thread-safe; the data files are read once for all instances.
 */
public final class GazetteerRecognizer implements EntityRecognizer {
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;

    private final Agents agents;
    private final ForeignNames foreign;

    private GazetteerRecognizer(Gazetteer gazetteer, Vocabulary vocabulary, DataFiles data) {
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.agents = new Agents(data);
        this.foreign = new ForeignNames(data);
    }

    /** Over the data files beside this class. The first call reads them, which takes a fraction of a second. */
    public static EntityRecognizer create() {
        return Shared.INSTANCE;
    }

    /**
     * Over the data files and what a user adds to them, overrides and removes.
     *
     * @throws IllegalArgumentException in one line: file, line, what is wrong with it and the way out
     */
    public static EntityRecognizer create(UserGazetteer user) {
        if (user.isEmpty()) {
            return create();
        }
        DataFiles data = DataFiles.with(user);
        return new GazetteerRecognizer(GazetteerLoader.load(data), Vocabulary.load(data), data);
    }

    private static final class Shared {
        private static final EntityRecognizer INSTANCE =
                new GazetteerRecognizer(Gazetteer.shared(), Vocabulary.shared(), DataFiles.OWN);
    }

    @Override
    public List<Entity> recognize(AnnotatedText text, LocalDate asOf) {
        if (text.sentences().isEmpty()) {
            return foreign.find(text.text(), text.language(), gazetteer, asOf);
        }
        Words words = new Words(text);
        Headings headings = new Headings(words);
        Reading reading = new Reading(words, asOf, headings);
        List<Candidate> listed =
                new ListedNames(gazetteer, vocabulary, new Ambiguity(words), headings).find(words, asOf);
        OrganizationNames organizationNames = new OrganizationNames(words, vocabulary, listed, headings);
        PersonNames personNames = new PersonNames(words, vocabulary, listed, headings);
        List<Candidate> organizations = organizationNames.find();
        TrainedNames trained = new TrainedNames(text, words, vocabulary, headings, listed, NameFinder.shared());
        List<Candidate> persons = trained.stillPersons(personNames.find(asOf));
        List<Candidate> others =
                Stream.concat(organizations.stream(), persons.stream()).toList();
        Overlaps.choose(
                reading,
                listed,
                organizations,
                persons,
                trained.ofSeveralWords(listed, others, personNames, organizationNames));
        new Namesakes(reading).drop();
        Roles roles = new Roles(reading, gazetteer, vocabulary);
        new DocumentNames(reading, vocabulary).link();
        new SharedBodies(reading, gazetteer).own();
        roles.titledSurnames();
        roles.parties();
        new LoneNames(reading, vocabulary).choose(trained.ofOneWord());
        readCities(reading);
        roles.joinTitles();
        List<Candidate> all = new ArrayList<>(reading.chosen());
        all.addAll(new RoleMentions(reading, gazetteer, vocabulary).find());
        all.addAll(new References(reading, vocabulary).find());
        all.addAll(new AgentMentions(reading, gazetteer, agents).references());
        all.sort(Comparator.comparingInt(Candidate::from));
        return entities(reading, all);
    }

    private void readCities(Reading reading) {
        CityReading cities = new CityReading(reading.words());
        for (Candidate candidate : reading.chosen()) {
            candidate
                    .entry()
                    .seatOf()
                    .filter(seat -> cities.isSeat(candidate.from(), candidate.to()))
                    .flatMap(gazetteer::entry)
                    .ifPresent(government -> reading.replace(candidate, candidate.as(government, Mention.Kind.SEAT)));
        }
    }

    private static List<Entity> entities(Reading reading, List<Candidate> all) {
        Map<String, List<Candidate>> byId = new LinkedHashMap<>();
        for (Candidate candidate : all) {
            byId.computeIfAbsent(candidate.entry().id(), id -> new ArrayList<>())
                    .add(candidate);
        }
        return byId.values().stream().map(named -> entity(reading, named)).toList();
    }

    private static Entity entity(Reading reading, List<Candidate> named) {
        Entry entry = named.get(0).entry();
        List<Mention> mentions = named.stream()
                .map(candidate -> new Mention(reading.words().span(candidate.from(), candidate.to()), candidate.kind()))
                .toList();
        return new Entity(
                entry.id(), entry.name(), entry.type(), entry.partyOn(reading.asOf()), entry.issue(), mentions);
    }
}
