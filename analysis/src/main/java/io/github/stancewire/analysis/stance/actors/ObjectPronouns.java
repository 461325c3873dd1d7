package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whom "it", "them", "him" and "her" mean where they are acted upon: who is named before and does not act himself. Immutable. */
final class ObjectPronouns {
    private static final Set<String> PERSONS = Set.of("him", "her");
    /** Accusations of somebody: "condemned it" may be about a deed. */
    private static final Set<String> ACCUSING = Set.of("accuse", "blame", "fault", "suspect");
    /** What is done to parties only: "signed it" and "rejected it" may be about a plan. */
    private static final Set<EventType> TO_PARTIES = EnumSet.of(
            EventType.REQUEST,
            EventType.THREATEN,
            EventType.COERCE,
            EventType.ASSAULT,
            EventType.SANCTION,
            EventType.AID);

    private final SentenceView sentence;
    private final Phrases phrases;
    private final StanceLexicon lexicon;
    private final NamedActors names;
    private final ActorResolver.Context context;

    ObjectPronouns(
            SentenceView sentence,
            Phrases phrases,
            StanceLexicon lexicon,
            NamedActors names,
            ActorResolver.Context context) {
        this.sentence = sentence;
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.names = names;
        this.context = context;
    }

    /** Whom an object means; nobody where more than one fits, or where nobody knows who acts. */
    List<Actor> of(int token) {
        String word = sentence.lower(token);
        int verb = sentence.tree().head(token);
        if (verb < 0 || !phrases.is(token, "obj") || !isDoneToParties(verb)) {
            return List.of();
        }
        List<Actor> acting = context.subject(token);
        if (acting.isEmpty()) {
            return List.of();
        }
        if (word.equals("them")) {
            return several(token, acting);
        }
        return other(token, acting, PERSONS.contains(word));
    }

    /** Which country "the Gulf state" means: the other that is told of. */
    List<Actor> ofCountry(int head) {
        List<Actor> acting = context.subject(head);
        List<Actor> other = acting.isEmpty() ? List.of() : other(head, acting, false);
        return other.stream()
                .filter(actor ->
                        actor.entity().filter(id -> id.startsWith("country:")).isPresent())
                .toList();
    }

    private List<Actor> other(int token, List<Actor> acting, boolean person) {
        List<Actor> here = others(named(token, person), acting);
        if (!here.isEmpty()) {
            return here.size() == 1 ? here : List.of();
        }
        List<Actor> before = others(context.lastSubjects(), acting);
        boolean agrees = before.size() == 1 && isPerson(before.get(0)) == person;
        return agrees ? before : List.of();
    }

    private boolean isDoneToParties(int verb) {
        return ACCUSING.contains(sentence.lemma(verb))
                || lexicon.frames('v', sentence.lemma(verb)).stream()
                        .anyMatch(frame -> frame.has(Frame.Kind.OBJECT) && TO_PARTIES.contains(frame.event()));
    }

    // Of "Ghana and Togo" as one, never of whoever happens to be named.
    private List<Actor> several(int token, List<Actor> acting) {
        List<SentenceView.Named> before = sentence.within(0, token);
        List<Actor> pair = before.size() < 2 ? List.of() : NamedActors.distinct(names.linked(before));
        List<Actor> meant = pair.size() > 1 ? pair : before.isEmpty() ? context.lastSubjects() : List.of();
        return meant.size() > 1 && others(meant, acting).size() == meant.size() ? meant : List.of();
    }

    private List<Actor> named(int token, boolean persons) {
        List<Actor> actors = new ArrayList<>();
        for (SentenceView.Named place : sentence.within(0, token)) {
            EntityType type = place.entity().type();
            boolean sort =
                    persons ? type == EntityType.PERSON : type == EntityType.COUNTRY || type == EntityType.ORGANIZATION;
            if (sort) {
                NamedActors.actor(place, true).ifPresent(actors::add);
            }
        }
        return NamedActors.distinct(actors);
    }

    private static List<Actor> others(List<Actor> actors, List<Actor> acting) {
        return actors.stream()
                .filter(actor -> acting.stream().noneMatch(one -> one.side().equals(actor.side())))
                .toList();
    }

    private static boolean isPerson(Actor actor) {
        return actor.entity().filter(id -> id.startsWith("person:")).isPresent();
    }
}
