package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.stance.Clause.Link;
import io.github.stancewire.analysis.stance.Phrase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the phrases of a sentence together to clauses, from left to right with one phrase of look-ahead. Where English
 * leaves it open, the nearest reading wins.
 */
final class ClauseReader {
    private final SentenceView sentence;
    private final List<Phrase> phrases;
    private final List<ClauseDraft> drafts = new ArrayList<>();
    /** Noun phrases since the last boundary that no verb has taken yet. */
    private List<Argument> pending = new ArrayList<>();
    /** Subjects that wait behind a relative clause or an apposition for their verb. */
    private final List<Argument> waiting = new ArrayList<>();

    /** What the relative clause that has just begun is said of. */
    private Optional<Argument> antecedent = Optional.empty();

    private Link link = Link.MAIN;
    private boolean boundary = true;

    private final StanceLexicon lexicon;
    private final NounLists nouns;
    private final Control control;

    private ClauseReader(SentenceView sentence, List<Phrase> phrases, StanceLexicon lexicon) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.phrases = phrases;
        this.nouns = new NounLists(sentence, phrases);
        this.control = new Control(sentence, lexicon);
    }

    /** Clauses in order of their verbs; a sentence without a verb is one clause without a verb. */
    static List<Clause> read(SentenceView sentence, List<Phrase> phrases, StanceLexicon lexicon) {
        ClauseReader reader = new ClauseReader(sentence, phrases, lexicon);
        int next = 0;
        while (next < phrases.size()) {
            next = reader.take(next);
        }
        reader.endWithoutVerb();
        List<Clause> clauses = new ArrayList<>();
        for (ClauseDraft draft : reader.drafts) {
            clauses.add(draft.toClause(clauses.size()));
        }
        return List.copyOf(clauses);
    }

    private int take(int at) {
        Phrase phrase = phrases.get(at);
        switch (phrase.kind()) {
            case NOUN -> {
                return takeNouns(at, "");
            }
            case PREPOSITION -> {
                boolean nounFollows = at + 1 < phrases.size() && nouns.startsAt(at + 1);
                return nounFollows ? takeNouns(nouns.nounAt(at + 1), sentence.lower(phrase.head())) : at + 1;
            }
            case VERB -> takeVerb(phrase, at);
            case ADJECTIVE -> current().ifPresent(draft -> draft.predicates.add(phrase));
            case RELATIVE -> openRelative();
            case SUBORDINATOR -> openDependent(phrase);
            case STOP -> openMain();
            case COMMA -> boundary = true;
            default -> {}
        }
        return at + 1;
    }

    private int takeNouns(int at, String preposition) {
        NounLists.Read read = nouns.read(at, preposition, this::continuesList);
        place(read.argument());
        return read.next();
    }

    // "criticised Iran, and China said": what has its own verb is another clause, unless nothing was said yet.
    private boolean continuesList(int noun, String preposition) {
        boolean ownVerb = nouns.isVerb(noun + 1)
                && !sentence.lower(phrases.get(noun + 1).begin()).equals("to")
                && !isParticiple(phrases.get(noun + 1))
                && !(preposition.equals("with") && opensReducedClause(phrases.get(noun + 1)));
        boolean asSubject = preposition.isEmpty() && drafts.isEmpty() || boundarySubject(preposition);
        // "Tensions between Japan and China grew": the verb has its subject already.
        boolean verbIsTaken = !preposition.isEmpty() && pending.stream().anyMatch(Argument::isDirect);
        return !ownVerb || asSubject || verbIsTaken;
    }

    // "a partnership with Japan and France aimed at": the participle belongs to the partnership.
    private boolean opensReducedClause(Phrase verb) {
        return sentence.lower(verb.head()).endsWith("ed")
                && sentence.tag(verb.end()).equals("ADP");
    }

    private boolean boundarySubject(String preposition) {
        return preposition.isEmpty() && (current().isEmpty() || !pending.isEmpty() || boundary);
    }

    private void place(Argument argument) {
        Optional<ClauseDraft> draft = current();
        boolean freshClause = draft.isEmpty() || boundary && argument.isDirect() || !pending.isEmpty();
        if (freshClause && (argument.isDirect() || !pending.isEmpty() || draft.isEmpty())) {
            pending.add(argument);
        } else {
            draft.ifPresent(open -> open.arguments.add(argument));
        }
        boundary = false;
    }

    private Optional<ClauseDraft> current() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
    }

    private void takeVerb(Phrase verb, int at) {
        ClauseDraft draft = new ClauseDraft();
        draft.verb = Optional.of(verb);
        Optional<ClauseDraft> previous = current();
        boolean infinitive = sentence.lower(verb.begin()).equals("to");
        boolean participle = isParticiple(verb);
        Optional<Argument> subject = takePendingSubject(draft);
        if (subject.isPresent() && !infinitive) {
            draft.subject = subject;
            draft.link = link;
            draft.governor = governorFor(link);
            // "the missiles that Iran fired": what stands before the clause is its object.
            antecedent.ifPresent(draft.arguments::add);
        } else if (isInvertedSpeech(verb, at)) {
            draft.link = Link.MAIN;
        } else if (infinitive || participle && previous.isPresent()) {
            previous.ifPresent(
                    before -> before.arguments.addAll(subject.stream().toList()));
            draft.link = infinitive ? Link.INFINITIVE : Link.PARTICIPLE;
            draft.governor = previous.isPresent() ? Optional.of(drafts.size() - 1) : Optional.empty();
            draft.subject = previous.flatMap(before -> control.controller(before, verb, follows(at, Kind.NOUN)));
        } else if (link == Link.RELATIVE && antecedent.isPresent()) {
            draft.subject = antecedent;
            draft.link = Link.RELATIVE;
            draft.governor = governorFor(Link.RELATIVE);
        } else if (!waiting.isEmpty() && !follows(at, Kind.CONJUNCTION)) {
            draft.subject = Optional.of(waiting.remove(waiting.size() - 1));
        } else if (previous.isPresent()
                && !follows(at, Kind.CONJUNCTION)
                && !follows(at, Kind.COMMA)
                && stealSubject(previous.get(), draft)) {
            draft.link = Link.COMPLEMENT;
            draft.governor = Optional.of(drafts.size() - 1);
        } else {
            inheritSubject(draft);
        }
        drafts.add(draft);
        antecedent = Optional.empty();
        link = Link.COORDINATE;
        boundary = false;
    }

    private Optional<Argument> takePendingSubject(ClauseDraft draft) {
        List<Argument> direct = pending.stream().filter(Argument::isDirect).toList();
        // What stood before the subject, such as "In Moscow", belongs to the clause all the same.
        pending.stream().filter(argument -> !argument.isDirect()).forEach(draft.arguments::add);
        pending = new ArrayList<>();
        return direct.stream()
                .filter(control::names)
                .findFirst()
                .or(() -> direct.stream().reduce((first, second) -> second));
    }

    private Optional<Integer> governorFor(Link how) {
        boolean depends = how != Link.MAIN && !drafts.isEmpty();
        return depends ? Optional.of(drafts.size() - 1) : Optional.empty();
    }

    private boolean isParticiple(Phrase verb) {
        String word = sentence.lower(verb.head());
        boolean bare =
                verb.end() - verb.begin() == 1 || sentence.tag(verb.begin()).equals("ADV");
        boolean passive = word.endsWith("ed") && (sentence.lower(verb.end()).equals("by") || isReduced(verb));
        return bare && sentence.tag(verb.head()).equals("VERB") && (word.endsWith("ing") || passive);
    }

    // "tariffs imposed on", "a partnership aimed at": behind the object of a verb that reports nothing.
    private boolean isReduced(Phrase verb) {
        String next = sentence.tag(verb.end());
        boolean reports = current()
                .flatMap(draft -> draft.verb)
                .map(before -> sentence.lemma(before.head()))
                .map(lemma -> lexicon.is("speech", lemma)
                        && lexicon.frames('v', lemma).isEmpty())
                .orElse(true);
        boolean underPreposition = current()
                .filter(draft -> !draft.arguments.isEmpty())
                .map(draft -> draft.arguments.get(draft.arguments.size() - 1))
                .filter(last -> !last.isDirect())
                .isPresent();
        boolean afterComma = sentence.lower(verb.begin() - 1).equals(",");
        return pending.isEmpty()
                && (!reports || underPreposition)
                && !afterComma
                && (next.equals("ADP") || next.equals("ADV"));
    }

    // "…", said the minister: the subject follows.
    private boolean isInvertedSpeech(Phrase verb, int at) {
        String lemma = sentence.lemma(verb.head());
        boolean afterQuote = follows(at, Kind.QUOTE) && lexicon.is("speech", lemma);
        boolean afterComma =
                follows(at, Kind.COMMA) && Set.of("say", "add", "write").contains(lemma);
        return (afterQuote || afterComma) && verbFollowedByNoun(at);
    }

    private boolean verbFollowedByNoun(int at) {
        return at + 1 < phrases.size() && phrases.get(at + 1).is(Kind.NOUN);
    }

    // "said the United States wants": the object of the first verb is the subject of the second.
    private boolean stealSubject(ClauseDraft previous, ClauseDraft draft) {
        for (int i = previous.arguments.size() - 1; i >= 0; i--) {
            if (previous.arguments.get(i).isDirect()) {
                draft.subject = Optional.of(previous.arguments.get(i));
                List<Argument> moved = previous.arguments.subList(i + 1, previous.arguments.size());
                draft.arguments.addAll(moved);
                previous.arguments = new ArrayList<>(previous.arguments.subList(0, i));
                return true;
            }
        }
        return false;
    }

    private void inheritSubject(ClauseDraft draft) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            ClauseDraft before = drafts.get(i);
            boolean finite =
                    before.link != Link.INFINITIVE && before.link != Link.PARTICIPLE && before.link != Link.RELATIVE;
            if (finite && before.subject.isPresent()) {
                draft.subject = before.subject;
                draft.link = Link.COORDINATE;
                draft.governor = before.governor;
                return;
            }
        }
    }

    private boolean follows(int at, Kind kind) {
        return at > 0
                && (phrases.get(at - 1).is(kind)
                        || at > 1
                                && phrases.get(at - 1).is(Kind.OTHER)
                                && phrases.get(at - 2).is(kind));
    }

    private void openRelative() {
        if (pending.isEmpty()) {
            antecedent = current()
                    .filter(draft -> !draft.arguments.isEmpty())
                    .map(draft -> draft.arguments.get(draft.arguments.size() - 1));
        } else {
            antecedent = pending.stream().filter(Argument::isDirect).reduce((first, second) -> second);
            antecedent.ifPresent(waiting::add);
        }
        pending = new ArrayList<>();
        link = Link.RELATIVE;
        boundary = true;
    }

    private void openDependent(Phrase subordinator) {
        if (!pending.isEmpty() && current().isEmpty()) {
            pending.stream().filter(Argument::isDirect).findFirst().ifPresent(waiting::add);
        }
        attachPending();
        link = sentence.lower(subordinator.head()).equals("that") ? Link.COMPLEMENT : Link.ADVERBIAL;
        boundary = true;
    }

    private void openMain() {
        attachPending();
        link = Link.MAIN;
        boundary = true;
    }

    private void attachPending() {
        current().ifPresent(draft -> draft.arguments.addAll(pending));
        pending = new ArrayList<>();
    }

    private void endWithoutVerb() {
        if (pending.isEmpty()) {
            return;
        }
        if (drafts.isEmpty()) {
            ClauseDraft draft = new ClauseDraft();
            draft.arguments = pending;
            drafts.add(draft);
        } else {
            attachPending();
        }
    }
}
