package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.actors.Antecedents;
import io.github.stancewire.analysis.stance.actors.NamedActors;
import io.github.stancewire.analysis.stance.actors.Person;
import io.github.stancewire.analysis.stance.clause.Quotations;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.clause.SentenceView.EntityMention;
import io.github.stancewire.analysis.stance.frames.Answers;
import io.github.stancewire.analysis.stance.frames.Finding;
import io.github.stancewire.analysis.stance.frames.Reading;
import io.github.stancewire.analysis.stance.frames.Reading.Before;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.stance.speech.Attribution;
import io.github.stancewire.analysis.stance.speech.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What carries over from sentence to sentence of one text: open quotations, who spoke, whom it was about. One thread. */
final class Discourse {
    /** Quotations without a word of who speaks are not followed further, back and forth. */
    private static final int FAR_BACK = 2;

    private static final int FAR_AHEAD = 8;
    /** Characters between whom an office belongs to and its name: "Kenyan foreign minister". */
    private static final int NEAR = 12;

    /** A sentence with its surroundings. */
    private static final class Passage {
        final Sentence sentence;
        /** Who is named in it, in order. */
        final List<EntityMention> mentions;
        /** Whether a paragraph begins with it. */
        final boolean begins;
        /** Which tokens stand inside quotation marks. */
        final boolean[] quoted;
        /** Whether it ends inside a quotation. */
        final boolean open;
        /** Who says it, where that is parted from what is said. */
        final Optional<Attribution> attribution;
        /** Whether anybody needs its tree. */
        final Telling telling;

        Passage(
                Sentence sentence,
                List<EntityMention> mentions,
                boolean begins,
                Quotations quotations,
                StanceLexicon lexicon,
                Antecedents antecedents) {
            this.sentence = sentence;
            this.mentions = mentions;
            this.begins = begins;
            this.quoted = quotations.read(sentence.tokens());
            this.open = quotations.isOpen();
            this.attribution = Attribution.of(sentence, quoted, lexicon);
            this.telling = Telling.of(sentence, mentions, isQuoted(), lexicon, antecedents);
        }

        boolean isQuoted() {
            for (boolean one : quoted) {
                if (one) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Passage> passages = new ArrayList<>();
    private final Map<Integer, Optional<List<Actor>>> tellers = new HashMap<>();
    /** Trees of who says something, by the place of their sentence. */
    private final Map<Integer, SentenceView> parsed = new HashMap<>();
    /** By the place of their sentence. */
    private final TreeMap<Integer, List<Answers.Deed>> deeds = new TreeMap<>();

    private final StanceLexicon lexicon;
    private Before before;
    private int spoken = -FAR_BACK;
    /** Where the last person was told of. */
    private int metAt;

    /**
     * @param sentences of the text, in order
     * @param mentions who is named in each of them
     */
    Discourse(String text, List<Sentence> sentences, List<List<EntityMention>> mentions, StanceLexicon lexicon) {
        this.lexicon = lexicon;
        Antecedents antecedents = new Antecedents(lexicon);
        for (int at = 0; at < sentences.size(); at++) {
            antecedents.learn(sentences.get(at), mentions.get(at));
        }
        this.before = Before.nothing(antecedents);
        Quotations quotations = new Quotations();
        int end = 0;
        for (int at = 0; at < sentences.size(); at++) {
            Sentence sentence = sentences.get(at);
            boolean begins = text.substring(end, sentence.span().begin()).contains("\n\n");
            if (begins) {
                quotations.startParagraph();
            }
            end = sentence.span().end();
            passages.add(new Passage(sentence, mentions.get(at), begins, quotations, lexicon, antecedents));
        }
    }

    /**
     * Reads a sentence, to be asked for in order; empty where it can hold no stance, so that nobody needs to parse it.
     *
     * @param shown whether it is also read where only somebody who looks on needs it
     */
    Optional<Reading> read(int at, boolean shown) {
        Passage passage = passages.get(at);
        Optional<Reading> telling =
                isHeard(at) ? passage.attribution.map(parted -> telling(at, parted)) : Optional.empty();
        List<Actor> running =
                telling.map(this::teller).orElseGet(() -> ahead(at).orElseGet(() -> running(at)));
        before = new Before(
                before.subjects(), before.issue(), running, before.person(), deedsBefore(at), before.antecedents());
        boolean needed = passage.telling.holds(before.all()) || isLeanedOn(at) || answers(at);
        Optional<Reading> reading = needed || shown && passage.telling.isKnown()
                ? Optional.of(read(passage, passage.attribution.flatMap(Attribution::said)))
                : Optional.empty();
        remember(at, reading.filter(read -> needed), telling);
        return reading;
    }

    /**
     * What a sentence tells of the deeds before it, and keeps its own for the sentences behind.
     *
     * @param at the sentence that was read last
     * @param found what it tells by itself
     */
    List<Finding> answers(int at, Reading reading, List<Finding> found) {
        Answers answers = new Answers(reading);
        List<Finding> told = answers.find(found);
        deeds.put(
                at,
                found.stream()
                        .flatMap(finding -> answers.deeds(finding).stream())
                        .toList());
        return told;
    }

    private List<Answers.Deed> deedsBefore(int at) {
        return deeds.tailMap(at - FAR_BACK).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    // Who speaks is asked for where this sentence or one that he may still be saying is read.
    private boolean isHeard(int at) {
        int next = at;
        while (next < passages.size() && !passages.get(next).telling.mayBeRead()) {
            next++;
        }
        return next < passages.size() && (next - at <= FAR_BACK || passages.get(next - 1).open);
    }

    // "Togo's minister met the press. He condemned Ghana.": whom the next sentence means.
    private boolean isLeanedOn(int at) {
        return at + 1 < passages.size()
                && passages.get(at).telling.introduces()
                && passages.get(at + 1).telling.mayHold()
                && passages.get(at + 1).telling.refers();
    }

    // "Togo rejected the accusations." names one side only, and needs nobody else.
    private boolean answers(int at) {
        return passages.get(at).telling.answers() && !deedsBefore(at).isEmpty();
    }

    private Reading read(Passage passage, Optional<Sentence> said) {
        if (said.isEmpty()) {
            SentenceView whole = SentenceView.of(passage.sentence, passage.mentions, lexicon);
            return Reading.of(whole, passage.quoted, lexicon, before);
        }
        boolean[] quoted = new boolean[said.get().tokens().size()];
        Arrays.fill(quoted, true);
        return Reading.of(SentenceView.of(said.get(), passage.mentions, lexicon), quoted, lexicon, before);
    }

    private Reading telling(int at, Attribution attribution) {
        Sentence telling = attribution.telling();
        // Asked for ahead of its turn and again at it.
        SentenceView view =
                parsed.computeIfAbsent(at, key -> SentenceView.of(telling, passages.get(at).mentions, lexicon));
        return Reading.of(view, new boolean[telling.tokens().size()], lexicon, before);
    }

    /** Who speaks by the words that tell it: "he added" is whoever spoke before, if nothing else tells. */
    private List<Actor> teller(Reading telling) {
        List<Actor> named = telling.speech().acts().stream()
                .map(Speech.Act::speakers)
                .filter(speakers -> !speakers.isEmpty())
                .findFirst()
                .orElse(List.of());
        boolean pronoun = telling.sentence().tag(0).equals("PRON");
        return named.isEmpty() && pronoun ? before.speakers() : named;
    }

    // "Ghana has left us. It will come back," the minister said: who speaks is told when he has done.
    private Optional<List<Actor>> ahead(int at) {
        if (!passages.get(at).isQuoted()) {
            return Optional.empty();
        }
        for (int next = at + 1; next < Math.min(passages.size(), at + FAR_AHEAD); next++) {
            Passage passage = passages.get(next);
            boolean open = passages.get(next - 1).open;
            if (passage.begins
                    || !open && next > at + 1 && !passages.get(next - 1).isQuoted()) {
                return Optional.empty();
            }
            if (passage.attribution.isPresent()) {
                Attribution attribution = passage.attribution.get();
                boolean belongs = open == attribution.said().isPresent();
                return belongs
                        ? tellers.computeIfAbsent(next, key -> Optional.of(teller(telling(key, attribution))))
                        : Optional.empty();
            }
            if (!open) {
                return Optional.empty();
            }
            // "It will come back," the minister said, urging Togo to wait: told together with something else.
            if (!passage.open) {
                return tellers.computeIfAbsent(next, key -> spokenIn(passages.get(key)));
            }
        }
        return Optional.empty();
    }

    private Optional<List<Actor>> spokenIn(Passage passage) {
        return passage.telling.speaks()
                ? read(passage, Optional.empty()).speech().last()
                : Optional.empty();
    }

    private List<Actor> running(int at) {
        return at - spoken <= FAR_BACK ? before.speakers() : List.of();
    }

    private void remember(int at, Optional<Reading> reading, Optional<Reading> telling) {
        Passage passage = passages.get(at);
        Optional<List<Actor>> last = telling.isPresent()
                ? Optional.of(before.speakers())
                : reading.flatMap(read -> read.speech().last());
        if (last.isPresent() || passage.isQuoted()) {
            spoken = at;
        }
        List<Actor> speakers = last.orElse(before.speakers());
        List<Actor> subjects = reading.map(Reading::topic).orElseGet(() -> firstNamed(passage.mentions));
        Optional<Actor> issue = reading.map(
                        read -> read.resolver().names().issues(read.sentence().size()))
                .orElseGet(() -> lastIssue(passage.mentions));
        Optional<Person> person = telling.or(() -> reading).map(Reading::person).orElseGet(() -> officeNamed(passage));
        metAt = person.isPresent() ? at : metAt;
        before = new Before(
                subjects.isEmpty() ? before.subjects() : subjects,
                issue.or(before::issue),
                speakers,
                person.or(() -> at - metAt < FAR_BACK ? before.person() : Optional.empty()),
                List.of(),
                before.antecedents());
    }

    // Without its tree, who is named first is taken for whom the sentence is about.
    private static List<Actor> firstNamed(List<EntityMention> mentions) {
        return mentions.stream()
                .flatMap(mention -> NamedActors.actor(mention.entity(), mention.kind()).stream())
                .filter(actor -> actor.issue().isEmpty())
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    // "The Kenyan president spoke in Nairobi."
    private Optional<Person> officeNamed(Passage passage) {
        List<Token> tokens = passage.sentence.tokens();
        for (EntityMention mention : passage.mentions) {
            for (int at = 0; at < tokens.size(); at++) {
                boolean behind = tokens.get(at).begin() > mention.span().end()
                        && tokens.get(at).begin() - mention.span().end() < NEAR;
                if (behind && lexicon.is("office", tokens.get(at).lemma())) {
                    List<Actor> actors = NamedActors.actor(mention.entity(), mention.kind()).stream()
                            .toList();
                    return Optional.of(new Person(actors, tokens.get(at).lemma()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Actor> lastIssue(List<EntityMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.entity().issue())
                .reduce((earlier, later) -> later)
                .flatMap(mention -> NamedActors.actor(mention.entity(), mention.kind()));
    }
}
