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
    private static final int DEEPEST = 4;
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me", "our", "my", "ours");
    private static final Set<String> THIRD_PERSON = Set.of("it", "they", "them", "he", "she", "him");
    private static final Set<String> POSSESSIVE = Set.of("its", "their", "his", "her");
    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "the");
    /** "police in Minsk", "a drone from Ukraine" */
    private static final Set<String> BELONGS = Set.of("of", "in", "from", "for");

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until");
    private static final Set<String> ORIGINS = Set.of(
            "born",
            "based",
            "era",
            "made",
            "held",
            "occupied",
            "built",
            "speaking",
            "controlled",
            "style",
            "educated",
            "wide",
            "bound");

    private static final Set<String> WITH = Set.of("with");
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> LINKS = Set.of(",", "and", "or", "&");

    private final SentenceView sentence;
    private final Grammar grammar;
    private final StanceLexicon lexicon;
    private final Context context;

    /** What pronouns stand for. */
    interface Context {
        /** Whose words a token is. */
        List<Actor> speakers(int token);

        /** Who is the subject of the clause that a token stands in; nobody where the token belongs to the subject. */
        List<Actor> subject(int token);

        /** The actors that the sentence before was about. */
        List<Actor> lastSubjects();

        /** The issue named last before the sentence, for "this plan". */
        Optional<Actor> lastIssue();
    }

    ActorResolver(SentenceView sentence, Grammar grammar, StanceLexicon lexicon, Context context) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.context = context;
    }

    /** Whom noun phrases may stand for as those who act, think or speak. */
    List<Actor> sources(List<Integer> heads) {
        return resolve(heads, false);
    }

    /** Whom or what noun phrases may stand for as those acted upon. */
    List<Actor> targets(List<Integer> heads) {
        return resolve(heads, true);
    }

    private List<Actor> resolve(List<Integer> heads, boolean target) {
        return resolveAll(heads, target, 0);
    }

    private List<Actor> resolveAll(List<Integer> heads, boolean target, int depth) {
        List<Actor> actors = new ArrayList<>();
        heads.forEach(head -> actors.addAll(resolve(head, target, depth)));
        return distinct(actors);
    }

    private List<Actor> resolve(int head, boolean target, int depth) {
        List<Named> names = sentence.allAt(head);
        if (!names.isEmpty()) {
            return names.stream().flatMap(name -> actor(name, target).stream()).toList();
        }
        if (depth > DEEPEST) {
            return List.of();
        }
        Optional<Actor> issue = target ? issueMeant(head) : Optional.empty();
        if (issue.isPresent()) {
            return List.of(issue.get());
        }
        if (POSSESSIVE.contains(sentence.lower(head)) && grammar.is(head, "nmod:poss")) {
            return genitive(head);
        }
        if (sentence.tag(head).equals("PRON")) {
            return pronoun(head, target);
        }
        // "Ireland is a country that": what is said of somebody is he.
        if (grammar.hasChild(head, "cop")) {
            return depth > 1 ? List.of() : resolveAll(grammar.subjects(head), target, depth + 1);
        }
        Optional<Integer> apposition = apposition(head);
        if (apposition.isPresent()) {
            List<Actor> same = resolve(apposition.get(), target, depth + 1);
            if (!same.isEmpty()) {
                return same;
            }
        }
        String noun = sentence.lemma(head);
        // "along its border with Ukraine"
        List<Actor> neighbours = target && lexicon.is("border", noun) ? behind(head, WITH, depth) : List.of();
        if (!neighbours.isEmpty()) {
            return neighbours;
        }
        boolean acts = lexicon.is("agent", noun) || lexicon.is("instrument", noun);
        if (!target && (!acts || lexicon.is("private", noun))) {
            return partitive(head, depth);
        }
        if (lexicon.is("rebel", noun)) {
            return armed(head, depth);
        }
        List<Actor> owners = owners(head);
        // "issued a statement criticizing": who issued it.
        if (!target && owners.isEmpty() && grammar.is(head, "obj")) {
            owners = context.subject(head);
        }
        boolean ofIsItsTarget = lexicon.frames('n', noun).stream().anyMatch(frame -> frame.takes("of"));
        return owners.isEmpty() && !ofIsItsTarget ? behind(head, acts ? BELONGS : OF, depth) : owners;
    }

    // "Houthi militants" are the Houthis, but "militants in Yemen" and "Syrian rebels" are not their state.
    private List<Actor> armed(int head, int depth) {
        List<Actor> owners = owners(head);
        List<Actor> named = owners.isEmpty() ? behind(head, OF, depth) : owners;
        return withoutStates(named);
    }

    private static List<Actor> withoutStates(List<Actor> actors) {
        return actors.stream()
                .filter(actor ->
                        actor.entity().filter(id -> id.startsWith("country:")).isEmpty())
                .toList();
    }

    // "the Russian minister, Sergei Lavrov", "foreign minister Sergei Lavrov"
    private Optional<Integer> apposition(int head) {
        return sentence.tree().children(head).stream()
                .filter(child ->
                        grammar.is(child, "appos") || grammar.is(child, "flat") || grammar.is(child, "nmod:desc"))
                .filter(sentence::isNamed)
                .findFirst();
    }

    // "a number of countries", "one of the Iranian officials": whoever the head only counts.
    private List<Actor> partitive(int head, int depth) {
        boolean counts = sentence.tag(head).equals("NUM") || lexicon.is("count", sentence.lemma(head));
        return counts ? behind(head, OF, depth) : List.of();
    }

    private List<Actor> behind(int head, Set<String> prepositions, int depth) {
        List<Actor> actors = new ArrayList<>();
        for (Grammar.Oblique oblique : grammar.ownObliques(head)) {
            if (prepositions.contains(oblique.preposition())) {
                for (int joined : grammar.joined(oblique.head())) {
                    Optional<Named> name = sentence.namedAt(joined);
                    actors.addAll(
                            name.isPresent()
                                    ? owner(name.get()).map(List::of).orElse(List.of())
                                    : lexicon.is("private", sentence.lemma(joined))
                                            ? List.of()
                                            : resolve(joined, true, depth + 1));
                }
            }
        }
        return distinct(actors);
    }

    /** Those named before a head: in the genitive, as demonym or as the first part of a compound; the nearest wins. */
    List<Actor> owners(int head) {
        for (int child : sentence.tree().children(head)) {
            if (grammar.is(child, "nmod:poss")) {
                return genitive(child);
            }
        }
        List<Named> before = sentence.within(grammar.extent(head).begin(), head).stream()
                .filter(place -> !isBacker(place))
                .toList();
        List<Actor> owners = before.isEmpty() ? List.of() : distinct(linked(before));
        // "Palestinian militant attacks": by the militants, not by the state.
        boolean byRebels =
                head > 0 && grammar.is(head - 1, "compound") && lexicon.is("rebel", sentence.lemma(head - 1));
        return byRebels ? withoutStates(owners) : owners;
    }

    private List<Actor> genitive(int owner) {
        Optional<Named> name = sentence.namedAt(owner);
        if (name.isPresent()) {
            List<Actor> owners = new ArrayList<>();
            for (int joined : grammar.joined(owner)) {
                sentence.namedAt(joined).flatMap(this::owner).ifPresent(owners::add);
            }
            return distinct(owners);
        }
        String word = sentence.lower(owner);
        if (FIRST_PERSON.contains(word)) {
            return context.speakers(owner);
        }
        if (!POSSESSIVE.contains(word)) {
            return resolve(owner, true, 1);
        }
        List<Actor> subject = context.subject(owner);
        if (word.equals("its")) {
            Optional<Actor> nearest = nearestBefore(owner, subject);
            if (nearest.isPresent()) {
                return List.of(nearest.get());
            }
        }
        if (!subject.isEmpty()) {
            return subject;
        }
        List<Actor> pair = word.equals("their") ? pairBefore(owner) : List.of();
        return pair.isEmpty() ? agreeing(word, context.lastSubjects()) : pair;
    }

    // "the closeness between China and Russia stems from their determination"
    private List<Actor> pairBefore(int token) {
        List<Named> before = sentence.within(0, token);
        List<Actor> last = before.size() < 2 ? List.of() : linked(before);
        return last.size() > 1 ? distinct(last) : List.of();
    }

    // "the Russian and Syrian defence ministries": the nearest, and what a conjunction or comma joins to it.
    private List<Actor> linked(List<Named> before) {
        List<Actor> owners = new ArrayList<>();
        int next = before.size() - 1;
        owner(before.get(next)).ifPresent(owners::add);
        while (next > 0 && areLinked(before.get(next - 1), before.get(next))) {
            next--;
            owner(before.get(next)).ifPresent(actor -> owners.add(0, actor));
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

    // "criticised Japan for its": the country or organisation named last before.
    private Optional<Actor> nearestBefore(int token, List<Actor> subject) {
        return sentence.named().stream()
                .filter(place -> place.end() <= token)
                .filter(place -> place.entity().type() == EntityType.COUNTRY
                        || place.entity().type() == EntityType.ORGANIZATION)
                .reduce((earlier, later) -> later)
                .flatMap(this::owner)
                // "accused Beijing of encroaching into its waters": not the encroacher's own.
                .filter(actor -> subject.isEmpty() || !subject.contains(actor) || subject.size() > 1);
    }

    // "Russian-backed forces" are not Russia's, nor is a "Jordanian-born" man Jordan's.
    private boolean isBacker(Named place) {
        String word = sentence.lower(place.end() + 1);
        return sentence.lower(place.end()).equals("-")
                && (CompoundFrames.BACKED.contains(word) || ORIGINS.contains(word));
    }

    boolean isOwnedByPronoun(int head) {
        return sentence.tree().children(head).stream()
                .anyMatch(child -> grammar.is(child, "nmod:poss") && POSSESSIVE.contains(sentence.lower(child)));
    }

    /** Every actor named within the tokens: the two of "China-Russia relations". */
    List<Actor> allWithin(int begin, int end) {
        List<Actor> actors = new ArrayList<>();
        for (Named place : sentence.within(begin, end)) {
            owner(place).filter(actor -> actor.issue().isEmpty()).ifPresent(actors::add);
        }
        return distinct(actors);
    }

    // "criticising it", "this plan": the issue named last, where one was.
    private Optional<Actor> issueMeant(int head) {
        boolean it = sentence.lower(head).equals("it");
        int begin = grammar.extent(head).begin();
        boolean thisPlan =
                DEMONSTRATIVES.contains(sentence.lower(begin)) && lexicon.is("plan-noun", sentence.lemma(head));
        if (!it && !thisPlan) {
            return Optional.empty();
        }
        Optional<Actor> here = issues(begin);
        return it ? here : here.or(context::lastIssue);
    }

    /** The issue named last before a token. */
    Optional<Actor> issues(int before) {
        return sentence.named().stream()
                .filter(place -> place.end() <= before && place.entity().issue())
                .reduce((earlier, later) -> later)
                .flatMap(this::owner);
    }

    private List<Actor> pronoun(int token, boolean target) {
        String word = sentence.lower(token);
        if (FIRST_PERSON.contains(word)) {
            return context.speakers(token);
        }
        if (target || !THIRD_PERSON.contains(word)) {
            return List.of();
        }
        List<Actor> before = word.equals("it") && isConditional(token)
                ? nearestBefore(token, List.of()).map(List::of).orElse(List.of())
                : agreeing(word, context.subject(token));
        return before.isEmpty() ? agreeing(word, context.lastSubjects()) : before;
    }

    // "warned of measures against Syria if it refuses": whom the condition is set.
    private boolean isConditional(int token) {
        int clause = sentence.tree().head(token);
        return clause >= 0 && CONDITIONS.contains(grammar.mark(clause));
    }

    /** Those whom a third-person pronoun may mean: one person, one that is none, or several; else nobody. */
    private static List<Actor> agreeing(String pronoun, List<Actor> actors) {
        if (pronoun.startsWith("the")) {
            return actors;
        }
        boolean person = !pronoun.startsWith("it");
        boolean agrees = actors.size() == 1
                && actors.get(0).entity().filter(id -> id.startsWith("person:")).isPresent() == person;
        return agrees ? actors : List.of();
    }

    private Optional<Actor> owner(Named place) {
        return actor(place, true);
    }

    /** Whom or what a mention stands for as a target. */
    static Optional<Actor> actor(Entity entity, Mention.Kind kind) {
        return actor(new Named(0, 1, entity, kind), true);
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
