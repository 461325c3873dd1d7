package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.stance.SentenceView.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which actors a noun phrase stands for. What cannot be resolved stands for nobody. */
final class ActorResolver {
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me", "our", "my", "ours");
    private static final Set<String> THIRD_PERSON = Set.of("it", "they", "them", "he", "she", "him");
    private static final Set<String> POSSESSIVE = Set.of("its", "their", "his", "her");
    private static final Set<String> CLITICS = Set.of("'s", "’s", "'", "’");

    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "the");

    private final SentenceView sentence;
    private final StanceLexicon lexicon;
    private final List<Actor> lastSubjects;
    private final Optional<Actor> lastIssue;

    /**
     * @param lastSubjects the actors that the sentence before was about, for pronouns
     * @param lastIssue the issue named last before the sentence, for "this plan"
     */
    ActorResolver(SentenceView sentence, StanceLexicon lexicon, List<Actor> lastSubjects, Optional<Actor> lastIssue) {
        this.lastIssue = lastIssue;
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.lastSubjects = List.copyOf(lastSubjects);
    }

    /** Whom the phrases may stand for as those who act, think or speak. */
    List<Actor> sources(Argument argument, List<Actor> speakers) {
        return resolve(argument, false, List.of(), speakers);
    }

    /** Whom or what the phrases may stand for as those acted upon; {@code subject} owns "its" and "their". */
    List<Actor> targets(Argument argument, List<Actor> subject, List<Actor> speakers) {
        return resolve(argument, true, subject, speakers);
    }

    private List<Actor> resolve(Argument argument, boolean target, List<Actor> subject, List<Actor> speakers) {
        List<Actor> actors = new ArrayList<>();
        for (Nominal nominal : argument.nominals()) {
            actors.addAll(resolve(nominal, target, subject, speakers));
        }
        return distinct(actors);
    }

    private List<Actor> resolve(Nominal nominal, boolean target, List<Actor> subject, List<Actor> speakers) {
        int head = nominal.phrase().head();
        List<Actor> named = named(nominal.phrase(), head, target);
        if (!named.isEmpty() || sentence.isNamed(head)) {
            return named;
        }
        Optional<Actor> issue = target ? issueMeant(nominal.phrase()) : Optional.empty();
        if (issue.isPresent()) {
            return List.of(issue.get());
        }
        if (sentence.tag(head).equals("PRON")) {
            return pronoun(sentence.lower(head), speakers, target);
        }
        String noun = sentence.lemma(head);
        boolean acts = lexicon.is("agent", noun) || lexicon.is("instrument", noun);
        if (!target && (!acts || lexicon.is("private", noun))) {
            return List.of();
        }
        List<Actor> owners = owners(nominal.phrase(), subject, speakers);
        boolean ofIsItsTarget = lexicon.frames('n', noun).stream().anyMatch(frame -> frame.takes("of"));
        return owners.isEmpty() && !ofIsItsTarget ? ofOwners(nominal, target) : owners;
    }

    private List<Actor> named(Phrase phrase, int head, boolean target) {
        List<Actor> actors = new ArrayList<>();
        for (Named place : sentence.named()) {
            if (place.covers(head) && phrase.covers(head)) {
                actor(place, target).ifPresent(actors::add);
            }
        }
        return distinct(actors);
    }

    /** Those named before the head: in the genitive, as demonym or as the first part of a compound; nearest wins. */
    List<Actor> owners(Phrase phrase, List<Actor> subject, List<Actor> speakers) {
        List<Named> before = sentence.within(phrase.begin(), phrase.head()).stream()
                .filter(place -> !isBacker(place))
                .toList();
        for (int i = before.size() - 1; i >= 0; i--) {
            if (CLITICS.contains(sentence.lower(before.get(i).end()))) {
                return actor(before.get(i), true).map(List::of).orElse(List.of());
            }
        }
        if (!before.isEmpty()) {
            Named nearest = before.get(before.size() - 1);
            return actor(nearest, true).map(List::of).orElse(List.of());
        }
        String first = sentence.lower(phrase.begin());
        if (FIRST_PERSON.contains(first)) {
            return speakers;
        }
        if (first.equals("its")) {
            Optional<Actor> nearest = nearestBefore(phrase.begin(), subject);
            if (nearest.isPresent()) {
                return List.of(nearest.get());
            }
        }
        return POSSESSIVE.contains(first) ? (subject.isEmpty() ? lastSubjects : subject) : List.of();
    }

    // "criticised Japan for its": the country or organisation named last before.
    private Optional<Actor> nearestBefore(int token, List<Actor> subject) {
        return sentence.named().stream()
                .filter(place -> place.end() <= token)
                .filter(place -> place.entity().type() == EntityType.COUNTRY
                        || place.entity().type() == EntityType.ORGANIZATION)
                .reduce((earlier, later) -> later)
                .flatMap(place -> actor(place, true))
                // "accused Beijing of encroaching into its waters": not the encroacher's own.
                .filter(actor -> subject.isEmpty() || !subject.contains(actor) || subject.size() > 1);
    }

    private List<Actor> ofOwners(Nominal nominal, boolean target) {
        List<Actor> actors = new ArrayList<>();
        for (Phrase phrase : nominal.of()) {
            List<Actor> here = named(phrase, phrase.head(), target);
            actors.addAll(here.isEmpty() ? owners(phrase, List.of(), List.of()) : here);
        }
        return distinct(actors);
    }

    // "Russian-backed forces" are not Russia's.
    private boolean isBacker(Named place) {
        return sentence.lower(place.end()).equals("-")
                && CompoundFrames.BACKED.contains(sentence.lower(place.end() + 1));
    }

    boolean isOwnedByPronoun(Argument argument) {
        return POSSESSIVE.contains(
                sentence.lower(argument.nominals().get(0).phrase().begin()));
    }

    /** Every actor named within the phrase, its head included: the two of "China-Russia relations". */
    List<Actor> allWithin(Phrase phrase) {
        List<Actor> actors = new ArrayList<>();
        for (Named place : sentence.within(phrase.begin(), phrase.end())) {
            actor(place, true).filter(actor -> actor.issue().isEmpty()).ifPresent(actors::add);
        }
        return distinct(actors);
    }

    // "criticising it", "this plan": the issue named last, where one was.
    private Optional<Actor> issueMeant(Phrase phrase) {
        boolean it = sentence.lower(phrase.head()).equals("it");
        boolean thisPlan = DEMONSTRATIVES.contains(sentence.lower(phrase.begin()))
                && lexicon.is("plan-noun", sentence.lemma(phrase.head()));
        if (!it && !thisPlan) {
            return Optional.empty();
        }
        Optional<Actor> here = issues(phrase.begin());
        return it ? here : here.or(() -> lastIssue);
    }

    /** The issue named last before a token. */
    Optional<Actor> issues(int before) {
        return sentence.named().stream()
                .filter(place -> place.end() <= before && place.entity().issue())
                .reduce((earlier, later) -> later)
                .flatMap(place -> actor(place, true));
    }

    private List<Actor> pronoun(String word, List<Actor> speakers, boolean target) {
        if (FIRST_PERSON.contains(word)) {
            return speakers;
        }
        return target || !THIRD_PERSON.contains(word) ? List.of() : agreeing(word, lastSubjects);
    }

    /** Those whom a third-person pronoun may mean: one person, one that is none, or several; else nobody. */
    static List<Actor> agreeing(String pronoun, List<Actor> actors) {
        if (pronoun.equals("they") || pronoun.equals("them")) {
            return actors;
        }
        boolean person = !pronoun.equals("it");
        boolean agrees = actors.size() == 1
                && actors.get(0).entity().filter(id -> id.startsWith("person:")).isPresent() == person;
        return agrees ? actors : List.of();
    }

    private static Optional<Actor> actor(Named place, boolean target) {
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

    /** Whom an actor acts for, for telling actors apart: the party, else the actor itself. */
    static String side(Actor actor) {
        return actor.issue().orElseGet(() -> actor.party().orElse(actor.name()));
    }

    private static List<Actor> distinct(List<Actor> actors) {
        Map<String, Actor> bySide = new LinkedHashMap<>();
        actors.forEach(actor -> bySide.putIfAbsent(side(actor), actor));
        return List.copyOf(bySide.values());
    }
}
