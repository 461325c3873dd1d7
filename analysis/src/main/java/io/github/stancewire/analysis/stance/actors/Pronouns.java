package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom pronouns stand for that nobody has resolved before: those who speak, who is spoken of, or whom the sentence is about. */
public final class Pronouns {
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me", "our", "my", "ours");
    private static final Set<String> THIRD_PERSON = Set.of("it", "they", "them", "he", "she", "him", "her");
    private static final Set<String> POSSESSIVE = Set.of("its", "their", "his", "her");
    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "the");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until");

    private final SentenceView sentence;
    private final Phrases phrases;
    private final StanceLexicon lexicon;
    private final NamedActors names;
    private final ActorResolver.Context context;
    private final ObjectPronouns objects;

    Pronouns(
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
        this.objects = new ObjectPronouns(sentence, phrases, lexicon, names, context);
    }

    /** Whether a token owns a noun as "its" or "our" does. */
    boolean isOwner(int token) {
        String word = sentence.lower(token);
        return phrases.is(token, "nmod:poss") && (POSSESSIVE.contains(word) || FIRST_PERSON.contains(word));
    }

    /** Whether a noun is owned by "its", "their", "his" or "her". */
    public boolean own(int noun) {
        return sentence.tree().children(noun).stream()
                .anyMatch(child -> phrases.is(child, "nmod:poss") && POSSESSIVE.contains(sentence.lower(child)));
    }

    // Who acts for nobody is no "we": a player's is his team.
    private List<Actor> firstPerson(String word, int token) {
        boolean alone = word.equals("i") || word.equals("me") || word.equals("my");
        return context.speakers(token).stream()
                .filter(speaker -> alone || speaker.party().isPresent())
                .toList();
    }

    ObjectPronouns objects() {
        return objects;
    }

    /** Whom "its" or "our" means. */
    List<Actor> owners(int owner) {
        String word = sentence.lower(owner);
        if (FIRST_PERSON.contains(word)) {
            return firstPerson(word, owner);
        }
        List<Actor> acting = context.subject(owner);
        // "Ghana's hopes of trade with Togo faded in its dispute with Mali"
        List<Actor> subject = withoutOne(word, acting.isEmpty() ? context.subjectOwners(owner) : acting);
        if (word.equals("its") && (!acting.isEmpty() || subject.isEmpty())) {
            // "Ghana accused Togo of fishing in its waters": not his own who fishes there.
            Optional<Actor> nearest = names.polityBefore(owner)
                    .filter(actor -> subject.isEmpty() || !subject.contains(actor) || subject.size() > 1);
            if (nearest.isPresent()) {
                return List.of(nearest.get());
            }
        }
        if (!subject.isEmpty()) {
            return subject;
        }
        List<Actor> pair = word.equals("their") ? pairBefore(owner) : List.of();
        return pair.isEmpty() ? agreeing(word, lastSubjects(word)) : pair;
    }

    // "the rivalry of Ghana and Togo shows in their budgets"
    private List<Actor> pairBefore(int token) {
        List<SentenceView.Named> before = sentence.within(0, token);
        List<Actor> last = before.size() < 2 ? List.of() : names.linked(before);
        return last.size() > 1 ? NamedActors.distinct(last) : List.of();
    }

    /** @param target true where it is acted upon */
    List<Actor> of(int token, boolean target) {
        String word = sentence.lower(token);
        if (FIRST_PERSON.contains(word)) {
            return firstPerson(word, token);
        }
        if (!THIRD_PERSON.contains(word)) {
            return List.of();
        }
        if (target) {
            return objects.of(token);
        }
        List<Actor> before = word.equals("it") && isConditional(token)
                ? names.polityBefore(token).map(List::of).orElse(List.of())
                : agreeing(word, withoutOne(word, context.subject(token)));
        List<Actor> last = before.isEmpty() && !isTold(token) ? agreeing(word, lastSubjects(word)) : before;
        boolean person = word.equals("he") || word.equals("she");
        return last.isEmpty() && person ? unnamed() : last;
    }

    // "President Diallo spoke. They ...": of many, never of one whom the sentence before names.
    private List<Actor> lastSubjects(String pronoun) {
        List<Actor> last = context.lastSubjects();
        boolean one = last.size() == 1
                && last.get(0).entity().filter(id -> id.startsWith("person:")).isPresent();
        // "Farmers marched. They ...": somebody of whom nothing is known stands between.
        boolean unknown =
                context.lastPerson().filter(known -> known.actors().isEmpty()).isPresent();
        return pronoun.startsWith("the") && (one || unknown) ? List.of() : last;
    }

    // The same within a sentence; the men of somebody who is named may well be they.
    private List<Actor> withoutOne(String pronoun, List<Actor> subjects) {
        boolean one = pronoun.startsWith("the")
                && subjects.size() == 1
                && sentence.named().stream().anyMatch(place -> isSubject(place, subjects.get(0)));
        return one ? List.of() : subjects;
    }

    private boolean isSubject(SentenceView.Named place, Actor actor) {
        boolean same = place.entity().type() == EntityType.PERSON
                && actor.entity().filter(place.entity().id()::equals).isPresent();
        for (int at = place.begin(); same && at < place.end(); at++) {
            if (phrases.relation(at).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    // "Besides, the guild, a body of Ghana, said that it": where the parser lost who said so, no sentence before tells.
    private boolean isTold(int token) {
        int clause = sentence.tree().head(token);
        int verb = clause < 0 ? -1 : sentence.tree().head(clause);
        return verb >= 0
                && phrases.is(clause, "ccomp")
                && lexicon.is("speech", sentence.lemma(verb))
                && !phrases.hasChild(verb, "nsubj")
                && names.polityBefore(verb).isPresent();
    }

    // "The Kenyan president": whom a name is told of, the names know better, men from women.
    private List<Actor> unnamed() {
        return context.lastPerson().map(Person::actors).orElse(List.of()).stream()
                .filter(actor ->
                        actor.entity().filter(id -> id.startsWith("person:")).isEmpty())
                .toList();
    }

    // "will trade with Togo if it opens the port": whom the condition is set.
    private boolean isConditional(int token) {
        int clause = sentence.tree().head(token);
        return clause >= 0 && CONDITIONS.contains(phrases.mark(clause));
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

    /** "it", "this plan": the issue named last, where one was. */
    Optional<Actor> issueMeant(int head) {
        boolean it = sentence.lower(head).equals("it");
        int begin = phrases.extent(head).begin();
        boolean thisPlan =
                DEMONSTRATIVES.contains(sentence.lower(begin)) && lexicon.is("plan-noun", sentence.lemma(head));
        if (!it && !thisPlan) {
            return Optional.empty();
        }
        Optional<Actor> here = names.issues(begin);
        return it ? here : here.or(context::lastIssue);
    }
}
