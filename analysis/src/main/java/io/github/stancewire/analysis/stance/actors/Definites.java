package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom "the minister" and "the government" act for, where only what stands before tells it. Immutable. */
final class Definites {
    private static final String COUNTRY = "country:";
    private static final Set<String> OTHER = Set.of("other", "another", "own", "foreign");

    private final SentenceView sentence;
    private final Phrases phrases;
    private final StanceLexicon lexicon;
    private final ActorResolver.Context context;

    Definites(SentenceView sentence, Phrases phrases, StanceLexicon lexicon, ActorResolver.Context context) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.context = context;
    }

    /** Whom a noun with "the" acts for that is not told whose it is; nobody where that is open. */
    List<Actor> of(int head) {
        if (!sentence.lower(head - 1).equals("the") && !isCountry(head)) {
            return List.of();
        }
        String noun = sentence.lemma(head);
        boolean state = lexicon.is("state-body", noun) || isCountry(head);
        return lexicon.is("office", noun) ? office(noun) : state ? state(head) : List.of();
    }

    /** Whose "the tanker" is, and who fired "missiles": where the text tells it of another of that name. */
    List<Actor> ofKnown(int head) {
        boolean bare = lexicon.is("munition", sentence.lemma(head))
                && sentence.form(head).equals("NNS");
        boolean known = bare
                || lexicon.is("definite", sentence.lower(phrases.extent(head).begin()));
        // Of deeds the last one is meant, which Answers know.
        return known && !isTold(head) && !lexicon.namesDeed(sentence.lemma(head))
                ? context.possessors(sentence.lemma(head))
                : List.of();
    }

    // "the other tanker", "the tanker of the company", "the company's tanker", "the Kenyan-built tanker"
    private boolean isTold(int head) {
        return phrases.hasChild(head, "nmod:poss")
                || !sentence.within(phrases.extent(head).begin(), head).isEmpty()
                || sentence.tree().children(head).stream()
                        .anyMatch(child -> OTHER.contains(sentence.lower(child))
                                || phrases.is(child, "nmod")
                                        && phrases.preposition(child).equals("of"));
    }

    /** "the island nation", "the Gulf state": of a country, and not told of which. */
    boolean isCountry(int head) {
        int begin = phrases.extent(head).begin();
        return lexicon.is("country-noun", sentence.lemma(head))
                && sentence.lower(begin).equals("the")
                && sentence.form(head).equals("NN")
                && sentence.tree().children(head).stream()
                        .noneMatch(child -> child > head
                                && phrases.is(child, "nmod")
                                && phrases.preposition(child).equals("of"));
    }

    // The last person that was told of, if he is called the same.
    private List<Actor> office(String noun) {
        return context.lastPerson()
                .filter(person -> person.noun().equals(noun))
                .map(Person::actors)
                .orElse(List.of());
    }

    // "In Ghana, the government ...": of the country that is named in front; else of the one that the sentence before
    // is about.
    private List<Actor> state(int head) {
        List<SentenceView.Named> before = sentence
                .within(0, phrases.extent(head).begin())
                .stream()
                .filter(place ->
                        place.entity().party().isPresent() && place.entity().type() != EntityType.LOCATION)
                .toList();
        if (before.isEmpty()) {
            return context.lastSubjects().size() == 1
                    ? onlyCountry(context.lastSubjects().get(0))
                    : List.of();
        }
        SentenceView.Named first = before.get(0);
        boolean inFront =
                before.size() == 1 && first.begin() == 1 && sentence.lower(0).equals("in");
        return inFront
                ? NamedActors.actor(first, true).map(Definites::onlyCountry).orElse(List.of())
                : List.of();
    }

    private static List<Actor> onlyCountry(Actor actor) {
        Optional<String> country = actor.entity().filter(id -> id.startsWith(COUNTRY));
        return country.isPresent() ? List.of(actor) : List.of();
    }
}
