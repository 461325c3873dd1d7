package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.clause.SentenceView.Named;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which actors a noun phrase of one sentence stands for. What cannot be resolved stands for nobody. As safe for threads as its context. */
public final class ActorResolver {
    private static final int DEEPEST = 4;
    /** "police in Minsk", "a ship from Ghana" */
    private static final Set<String> BELONGS = Set.of("of", "in", "from", "for");

    private static final Set<String> WITH = Set.of("with");
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> BY = Set.of("by");

    private final SentenceView sentence;
    private final Grammar grammar;
    private final Phrases phrases;
    private final StanceLexicon lexicon;
    private final Context context;
    private final NamedActors names;
    private final Attributes attributes;
    private final Pronouns pronouns;
    private final Definites definites;
    private final Groups groups;
    private final Doers doers;
    private final Victims victims;

    /** What pronouns stand for: asked of whoever reads the sentence and knows those before it. */
    public interface Context {
        /** Whose words a token is. */
        List<Actor> speakers(int token);

        /** Who is the subject of the clause that a token stands in; nobody where the token belongs to the subject. */
        List<Actor> subject(int token);

        /** In whose name the subject of the clause stands that a token stands in: Ghana's of "Ghana's hopes"; nobody where that is open. */
        List<Actor> subjectOwners(int token);

        /** The actors that the sentence before was about. */
        List<Actor> lastSubjects();

        /** The person that a sentence before was about. */
        Optional<Person> lastPerson();

        /** The issue named last before the sentence, for "this plan". */
        Optional<Actor> lastIssue();

        /** Who belongs to the group that a noun means, of the owners if it has such, by a list anywhere in the text. */
        List<Actor> members(String noun, List<Actor> owners);

        /** Whose the text tells that what a noun names is. */
        List<Actor> possessors(String noun);
    }

    /** @param context is asked while phrases are resolved, and may ask back */
    public ActorResolver(SentenceView sentence, Grammar grammar, StanceLexicon lexicon, Context context) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.phrases = grammar.phrases();
        this.lexicon = lexicon;
        this.context = context;
        this.names = new NamedActors(sentence);
        this.attributes = new Attributes(sentence, phrases, lexicon);
        this.pronouns = new Pronouns(sentence, phrases, lexicon, names, context);
        this.definites = new Definites(sentence, phrases, lexicon, context);
        this.groups = new Groups(sentence, phrases, lexicon);
        this.doers = new Doers(sentence, phrases, lexicon);
        this.victims = new Victims(sentence, grammar, lexicon);
    }

    /** Whom the names of the sentence stand for. */
    public NamedActors names() {
        return names;
    }

    public Pronouns pronouns() {
        return pronouns;
    }

    public Doers doers() {
        return doers;
    }

    /** Whether a name tells who holds the ground that a noun phrase means, "Kenyan-held terrain": it is taken from him. */
    public boolean isHeldGround(int head) {
        return attributes.isHeldGround(head);
    }

    /** Heads of the noun phrases that tell in which country people or places are that are struck. */
    public List<Integer> scenes(int head) {
        return victims.places(head);
    }

    /** Whom noun phrases may stand for as those who act, think or speak. */
    public List<Actor> sources(List<Integer> heads) {
        return resolve(heads, false);
    }

    /** Whom or what noun phrases may stand for as those acted upon. */
    public List<Actor> targets(List<Integer> heads) {
        return resolve(heads, true);
    }

    private List<Actor> resolve(List<Integer> heads, boolean target) {
        return resolveAll(heads, target, 0);
    }

    private List<Actor> resolveAll(List<Integer> heads, boolean target, int depth) {
        List<Actor> actors = new ArrayList<>();
        heads.forEach(head -> actors.addAll(resolve(head, target, depth)));
        return NamedActors.distinct(actors);
    }

    private List<Actor> resolve(int head, boolean target, int depth) {
        // "the two states, Kenya and Mali": whoever they were before.
        if (groups.isListed(head)) {
            return resolveAll(groups.members(head), target, depth + 1);
        }
        List<Named> names = sentence.allAt(head);
        if (!names.isEmpty() && !groups.isOfSeveral(head)) {
            return names.stream()
                    .flatMap(name -> NamedActors.actor(name, target).stream())
                    .toList();
        }
        if (depth > DEEPEST) {
            return List.of();
        }
        Optional<Actor> issue = target ? pronouns.issueMeant(head) : Optional.empty();
        if (issue.isPresent()) {
            return List.of(issue.get());
        }
        if (pronouns.isOwner(head)) {
            return pronouns.owners(head);
        }
        if (sentence.tag(head).equals("PRON")) {
            return pronouns.of(head, target);
        }
        // "Ghana is a country that": what is said of somebody is he.
        if (phrases.hasChild(head, "cop")) {
            return depth > 1 ? List.of() : resolveAll(grammar.subjects(head), target, depth + 1);
        }
        List<Actor> members = resolveAll(groups.members(head), target, depth + 1);
        if (!members.isEmpty() && (!target || owners(head).isEmpty())) {
            return members;
        }
        List<Actor> known = groups.mayBeKnown(head) ? context.members(sentence.lemma(head), owners(head)) : List.of();
        if (!known.isEmpty()) {
            return known;
        }
        Optional<Integer> apposition = apposition(head);
        if (apposition.isPresent()) {
            List<Actor> same = resolve(apposition.get(), target, depth + 1);
            if (!same.isEmpty()) {
                return same;
            }
        }
        if (target && definites.isCountry(head)) {
            return pronouns.objects().ofCountry(head);
        }
        if (lexicon.is("adverse", sentence.lemma(head)) || isPartnerOfState(head)) {
            return List.of();
        }
        return target ? actedUpon(head, depth) : acting(head, depth);
    }

    // "Kenya's allies", but not "NATO allies", who are NATO
    private boolean isPartnerOfState(int head) {
        return lexicon.is("partner", sentence.lemma(head))
                && owners(head).stream()
                        .noneMatch(owner -> owner.entity()
                                .filter(id -> id.startsWith("org:"))
                                .isPresent());
    }

    private List<Actor> acting(int head, int depth) {
        String noun = sentence.lemma(head);
        if (doers.isDeed(noun)) {
            List<Actor> before = doers.areNamedBefore(head) ? owners(head) : List.of();
            return before.isEmpty() ? behind(head, BY, depth) : before;
        }
        if (!acts(noun) || lexicon.is("private", noun)) {
            return partitive(head, depth);
        }
        if (lexicon.is("rebel", noun)) {
            return armed(head, depth);
        }
        List<Actor> owners = owners(head);
        // "published a letter blaming": who published it.
        if (owners.isEmpty() && phrases.is(head, "obj")) {
            owners = context.subject(head);
        }
        if (owners.isEmpty()) {
            owners = definites.of(head);
        }
        if (owners.isEmpty()) {
            owners = belonging(head, depth);
        }
        return owners.isEmpty() ? definites.ofKnown(head) : owners;
    }

    private List<Actor> actedUpon(int head, int depth) {
        String noun = sentence.lemma(head);
        // "along its border with Ghana"
        List<Actor> neighbours = lexicon.is("border", noun) ? behind(head, WITH, depth) : List.of();
        if (!neighbours.isEmpty()) {
            return neighbours;
        }
        if (lexicon.is("rebel", noun)) {
            return armed(head, depth);
        }
        List<Actor> owners = owners(head);
        if (!owners.isEmpty()) {
            return owners;
        }
        List<Actor> struck = resolveAll(victims.places(head), true, depth + 1);
        if (!struck.isEmpty()) {
            return struck;
        }
        List<Actor> origins = resolveAll(victims.origins(head), true, depth + 1);
        List<Actor> belonging = origins.isEmpty() ? belonging(head, depth) : origins;
        return belonging.isEmpty() ? definites.ofKnown(head) : belonging;
    }

    private boolean acts(String noun) {
        return lexicon.is("agent", noun) || lexicon.is("instrument", noun);
    }

    private List<Actor> belonging(int head, int depth) {
        String noun = sentence.lemma(head);
        boolean ofIsItsTarget = lexicon.frames('n', noun).stream().anyMatch(frame -> frame.takes("of"));
        return ofIsItsTarget ? List.of() : behind(head, acts(noun) ? BELONGS : OF, depth);
    }

    // "Tuareg rebels" are the Tuareg, but "rebels in Mali" and "Malian rebels" do not act for the state.
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
                        phrases.is(child, "appos") || phrases.is(child, "flat") || phrases.is(child, "nmod:desc"))
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
                for (int joined : phrases.joined(oblique.head())) {
                    Optional<Named> name = sentence.namedAt(joined);
                    actors.addAll(
                            name.isPresent()
                                    ? NamedActors.actor(name.get(), true)
                                            .map(List::of)
                                            .orElse(List.of())
                                    : lexicon.is("private", sentence.lemma(joined))
                                            ? List.of()
                                            : resolve(joined, true, depth + 1));
                }
            }
        }
        return NamedActors.distinct(actors);
    }

    /** Those named before a head: in the genitive, as demonym or as the first part of a compound; the nearest wins. */
    public List<Actor> owners(int head) {
        for (int child : sentence.tree().children(head)) {
            if (phrases.is(child, "nmod:poss")) {
                return genitive(child);
            }
        }
        List<Named> before = attributes.owning(head);
        List<Actor> owners = before.isEmpty() ? List.of() : NamedActors.distinct(names.linked(before));
        // "Malian militant raids": by the militants, not by the state.
        boolean byRebels =
                head > 0 && phrases.is(head - 1, "compound") && lexicon.is("rebel", sentence.lemma(head - 1));
        return byRebels ? withoutStates(owners) : owners;
    }

    private List<Actor> genitive(int owner) {
        if (sentence.namedAt(owner).isEmpty()) {
            return pronouns.isOwner(owner) ? pronouns.owners(owner) : resolve(owner, true, 1);
        }
        List<Actor> owners = new ArrayList<>();
        for (int joined : phrases.joined(owner)) {
            sentence.namedAt(joined)
                    .flatMap(name -> NamedActors.actor(name, true))
                    .ifPresent(owners::add);
        }
        return NamedActors.distinct(owners);
    }
}
