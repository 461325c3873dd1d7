package io.github.stancewire.analysis.stance.speech;

import io.github.stancewire.analysis.entity.OrganizationSorts;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.actors.ActorResolver;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.stance.speech.Speech.Act;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who says what in a sentence. For one thread. */
final class SpeechActs {
    private static final Set<String> QUOTING = Set.of("quote", "cite");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "my", "our");

    private final SentenceView sentence;
    private final Grammar grammar;
    private final Phrases phrases;
    private final ActorResolver resolver;
    private final StanceLexicon lexicon;
    private final Carriers carriers;

    SpeechActs(SentenceView sentence, Grammar grammar, ActorResolver resolver, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.phrases = grammar.phrases();
        this.resolver = resolver;
        this.lexicon = lexicon;
        this.carriers = new Carriers(sentence, phrases, lexicon);
    }

    /** @param quoted which tokens stand inside quotation marks */
    List<Act> find(boolean[] quoted) {
        List<Act> acts = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            if (says(token)) {
                ofVerb(token, quoted[token]).ifPresent(acts::add);
            } else if (phrases.preposition(token).equals("according to") && !quoted[token]) {
                acts.add(according(token));
            }
        }
        return List.copyOf(acts);
    }

    private boolean says(int token) {
        return phrases.isVerb(token)
                && !sentence.isNamed(token)
                && (lexicon.is("speech", sentence.lemma(token))
                        || lexicon.is("speech", sentence.lemma(token) + " " + sentence.lower(token + 1)));
    }

    private Optional<Act> ofVerb(int verb, boolean quoted) {
        List<Integer> heads = sayers(verb);
        Set<Integer> content = said(verb);
        boolean carried = carriers.are(heads) && carriers.onlyCarry(verb);
        if (carried) {
            List<Actor> cited = cited();
            return Optional.of(new Act(verb, cited, content, cited.isEmpty() ? Act.Kind.CARRIED : Act.Kind.SAID));
        }
        // Whom "we" means in a quotation is not known before it is known who speaks.
        boolean own = heads.stream().anyMatch(this::isOwn);
        if (quoted && (own || content.isEmpty()) || heads.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Act(verb, speakers(heads), content, quoted ? Act.Kind.RETOLD : Act.Kind.SAID));
    }

    // "TASS quoted an official as saying": the official is not of TASS.
    private List<Actor> speakers(List<Integer> heads) {
        return resolver.sources(heads).stream()
                .filter(actor -> heads.stream().anyMatch(sentence::isNamed)
                        || actor.entity().filter(OrganizationSorts::isMedium).isEmpty())
                .toList();
    }

    // "we", "our envoy"
    private boolean isOwn(int head) {
        return FIRST_PERSON.contains(sentence.lower(head))
                || sentence.tree().children(head).stream()
                        .anyMatch(child -> FIRST_PERSON.contains(sentence.lower(child)));
    }

    /** Who says it; of "quoted the minister as saying" the minister, and not who quotes him. */
    private List<Integer> sayers(int verb) {
        int above = sentence.tree().head(verb);
        boolean as = above >= 0
                && phrases.is(verb, "advcl")
                && phrases.mark(verb).equals("as")
                && sentence.form(verb).equals("VBG");
        if (as
                && (QUOTING.contains(sentence.lemma(above))
                        || sentence.lemma(above).equals("report"))) {
            return grammar.patients(above);
        }
        boolean quotes = QUOTING.contains(sentence.lemma(verb)) && !grammar.isPassive(verb);
        return quotes ? grammar.patients(verb) : grammar.agents(beside(verb));
    }

    // "recalled the war that Togo waged, saying": who recalled it, wherever the parser hangs what is said.
    private int beside(int verb) {
        int inner = sentence.tree().head(verb);
        boolean participle = inner >= 0
                && inner < verb
                && phrases.is(verb, "advcl")
                && sentence.form(verb).equals("VBG")
                && sentence.lower(verb - 1).equals(",");
        if (!participle) {
            return verb;
        }
        boolean relative = phrases.relation(inner).startsWith("acl")
                || phrases.is(inner, "advcl") && phrases.mark(inner).isEmpty() && !phrases.hasChild(inner, "advmod");
        int outer = relative ? phrases.clauseOf(sentence.tree().head(inner)) : -1;
        return outer >= 0 && outer < inner && phrases.hasChild(outer, "nsubj") && phrases.hasChild(inner, "nsubj")
                ? outer
                : verb;
    }

    // "citing the minister": whom a news medium has it from.
    private List<Actor> cited() {
        for (int token = 0; token < sentence.size(); token++) {
            if (QUOTING.contains(sentence.lemma(token)) && sentence.form(token).equals("VBG")) {
                return resolver.sources(grammar.ownObjects(token));
            }
        }
        return List.of();
    }

    private Act according(int head) {
        List<Integer> heads = phrases.joined(head);
        boolean carried = carriers.are(heads);
        List<Actor> speakers = carried ? cited() : resolver.sources(heads);
        return new Act(head, speakers, besides(head), carried && speakers.isEmpty() ? Act.Kind.CARRIED : Act.Kind.SAID);
    }

    // "said that ...", "accused Washington of ...", "..., the ministry said"
    private Set<Integer> said(int verb) {
        Set<Integer> content = new LinkedHashSet<>();
        for (int child : sentence.tree().children(verb)) {
            boolean blame = phrases.is(child, "advcl") && isOfBlame(phrases.mark(child));
            if (blame) {
                content.addAll(withoutTimes(child));
            }
            boolean told = phrases.is(child, "ccomp") || phrases.is(child, "parataxis") && phrases.isClause(child);
            if (told) {
                content.addAll(sentence.tree().subtree(child));
            }
        }
        if (content.isEmpty()) {
            content.addAll(lost(verb));
        }
        int above = sentence.tree().head(verb);
        boolean behind = phrases.is(verb, "parataxis") || phrases.is(verb, "conj") && isAside(verb);
        if (behind && above >= 0 && phrases.isClause(above)) {
            Set<Integer> own = phrases.subtree(verb);
            for (int token : sentence.tree().subtree(above)) {
                if (!own.contains(token) && token < verb) {
                    content.add(token);
                }
            }
        }
        return content;
    }

    // "said in a statement that": what the parser hung on the nouns between.
    private Set<Integer> lost(int verb) {
        for (int token : sentence.tree().subtree(verb)) {
            int above = sentence.tree().head(token);
            boolean clause = token > verb && above > verb && phrases.isNominal(above) && phrases.isClause(token);
            if (clause && phrases.mark(token).equals("that")) {
                return phrases.subtree(token);
            }
        }
        return Set.of();
    }

    // "Ghana has left, Togo said.": joined by nothing but a comma.
    private boolean isAside(int verb) {
        boolean ownSubject = phrases.hasChild(verb, "nsubj");
        return ownSubject
                && !phrases.hasChild(verb, "cc")
                && !phrases.hasChild(verb, "ccomp")
                && !phrases.hasChild(verb, "obj");
    }

    // "blamed the guild for its silence after Togo struck": when it was is no part of the blame.
    private Set<Integer> withoutTimes(int clause) {
        Set<Integer> content = phrases.subtree(clause);
        for (int token : sentence.tree().subtree(clause)) {
            if (token != clause && phrases.is(token, "advcl")) {
                content.removeAll(sentence.tree().subtree(token));
            }
        }
        return content;
    }

    private static boolean isOfBlame(String mark) {
        return mark.equals("of") || mark.equals("for") || mark.equals("that");
    }

    private Set<Integer> besides(int speaker) {
        Set<Integer> content = new LinkedHashSet<>();
        Set<Integer> own = phrases.subtree(speaker);
        int clause = phrases.clauseOf(sentence.tree().head(speaker));
        if (clause >= 0) {
            for (int token : sentence.tree().subtree(clause)) {
                if (!own.contains(token)) {
                    content.add(token);
                }
            }
        }
        return content;
    }
}
