package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.clause.SentenceView.Named;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whom the names of a sentence stand for. Immutable. */
public final class NamedActors {
    private static final Set<String> LINKS = Set.of(",", "and", "or", "&");

    private final SentenceView sentence;

    NamedActors(SentenceView sentence) {
        this.sentence = sentence;
    }

    /** Whom or what a mention stands for as a target. */
    public static Optional<Actor> actor(Entity entity, Mention.Kind kind) {
        return actor(new Named(0, 1, entity, kind), true);
    }

    /** @param target false for those who act, think or speak: an issue or a mere place does not */
    static Optional<Actor> actor(Named place, boolean target) {
        Entity entity = place.entity();
        if (entity.type() == EntityType.OTHER && !entity.issue()) {
            return Optional.empty();
        }
        if (entity.issue()) {
            return target
                    ? Optional.of(new Actor(
                            entity.name(), Optional.of(entity.id()), entity.party(), Optional.of(entity.name())))
                    : Optional.empty();
        }
        boolean onlyPlace = entity.type() == EntityType.LOCATION && place.kind() != Mention.Kind.SEAT;
        if (onlyPlace && (!target || entity.party().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Actor(entity.name(), Optional.of(entity.id()), entity.party(), Optional.empty()));
    }

    /** The last of some names, and what a conjunction or comma joins to it: "the Swedish and Danish defence ministries". */
    List<Actor> linked(List<Named> before) {
        List<Actor> owners = new ArrayList<>();
        int next = before.size() - 1;
        actor(before.get(next), true).ifPresent(owners::add);
        while (next > 0 && areLinked(before.get(next - 1), before.get(next))) {
            next--;
            actor(before.get(next), true).ifPresent(actor -> owners.add(0, actor));
        }
        return owners;
    }

    private boolean areLinked(Named one, Named other) {
        for (int at = one.end(); at < other.begin(); at++) {
            if (!LINKS.contains(sentence.lower(at))) {
                return false;
            }
        }
        return one.end() < other.begin();
    }

    /** The country or organisation named last before a token. */
    Optional<Actor> polityBefore(int token) {
        return sentence.named().stream()
                .filter(place -> place.end() <= token)
                .filter(place -> place.entity().type() == EntityType.COUNTRY
                        || place.entity().type() == EntityType.ORGANIZATION)
                .reduce((earlier, later) -> later)
                .flatMap(place -> actor(place, true));
    }

    /** What a person is called in front of the name: "general" of "Major General Abebe Tadesse". */
    public Optional<String> title(int token, StanceLexicon lexicon) {
        return sentence.namedAt(token).stream()
                .filter(place -> place.entity().type() == EntityType.PERSON)
                .flatMap(place -> IntStream.range(place.begin(), place.end()).mapToObj(sentence::lower))
                .filter(word -> lexicon.is("office", word))
                .reduce((earlier, later) -> later);
    }

    /** The issue named last before a token. */
    public Optional<Actor> issues(int before) {
        return sentence.named().stream()
                .filter(place -> place.end() <= before && place.entity().issue())
                .reduce((earlier, later) -> later)
                .flatMap(place -> actor(place, true));
    }

    /** Every actor named within the tokens: the two of "China-Russia relations". */
    public List<Actor> allWithin(int begin, int end) {
        List<Actor> actors = new ArrayList<>();
        for (Named place : sentence.within(begin, end)) {
            actor(place, true).filter(actor -> actor.issue().isEmpty()).ifPresent(actors::add);
        }
        return distinct(actors);
    }

    /** Each side once, as it came first. */
    public static List<Actor> distinct(List<Actor> actors) {
        Map<String, Actor> bySide = new LinkedHashMap<>();
        actors.forEach(actor -> bySide.putIfAbsent(actor.side(), actor));
        return List.copyOf(bySide.values());
    }
}
