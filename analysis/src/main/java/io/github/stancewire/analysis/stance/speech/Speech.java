package io.github.stancewire.analysis.stance.speech;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.actors.ActorResolver;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.stance.speech.Speech.Act.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who speaks where in a sentence. What stands inside a quotation or behind "said that" is its speaker's; what a news medium reports is
 * nobody's, if it does not name who said so.
 *
 * @param acts the speech acts, in order of their verbs
 * @param speakers {@code speakers[i]} are those whose words token {@code i} is; empty for the article's own, and where nobody knows
 * @param reported {@code reported[i]} tells whether token {@code i} is somebody's words and not the article's, known or not
 */
public record Speech(List<Act> acts, List<List<Actor>> speakers, List<Boolean> reported) {
    /**
     * Somebody says something.
     *
     * @param verb its token; the noun in "according to the ministry"
     * @param speakers empty where they are nobody who is known, "a farmer said"
     * @param content the tokens that are said, as far as grammar tells
     */
    public record Act(int verb, List<Actor> speakers, Set<Integer> content, Kind kind) {
        /** How the words come into the article. */
        public enum Kind {
            SAID,
            /** Told by somebody who is quoted: "he told us that". */
            RETOLD,
            /** By a news medium that names nobody. */
            CARRIED
        }

        boolean isOutermost() {
            return kind == Kind.SAID;
        }
    }

    /** Nobody says anything. */
    public static final Speech SILENCE = new Speech(List.of(), List.of(), List.of());

    /** Those whose words a token is; empty for the article's own, and where nobody knows. */
    public List<Actor> speakersAt(int token) {
        return token < speakers.size() ? speakers.get(token) : List.of();
    }

    /** Whether a token is somebody's words and not the article's own, also where nobody knows whose. */
    public boolean isReported(int token) {
        return token < reported.size() && reported.get(token);
    }

    /** The last who spoke, for a quotation that runs on: nobody where that is not known, empty where no one spoke. */
    public Optional<List<Actor>> last() {
        return acts.stream()
                .filter(act -> act.isOutermost()
                        && (!act.speakers().isEmpty() || !act.content().isEmpty()))
                .reduce((earlier, later) -> later)
                .map(Act::speakers);
    }

    /**
     * @param quoted {@code quoted[i]} tells whether token {@code i} stands inside quotation marks
     * @param running who spoke in the quotation that was open when the sentence began, or just before it
     */
    public static Speech read(
            SentenceView sentence,
            Grammar grammar,
            boolean[] quoted,
            ActorResolver resolver,
            StanceLexicon lexicon,
            List<Actor> running) {
        List<Act> acts = new SpeechActs(sentence, grammar, resolver, lexicon).find(quoted);
        List<List<Actor>> speakers = new ArrayList<>();
        List<Boolean> reported = new ArrayList<>();
        for (int token = 0; token < quoted.length; token++) {
            Optional<Act> innermost = innermost(token, acts);
            reported.add(quoted[token] || innermost.isPresent());
            speakers.add(speakersAt(token, innermost, quoted[token], acts, running));
        }
        return new Speech(acts, List.copyOf(speakers), List.copyOf(reported));
    }

    // Of acts within acts the innermost, which says least; a medium speaks only for want of anybody else.
    private static Optional<Act> innermost(int token, List<Act> acts) {
        Optional<Act> innermost = Optional.empty();
        for (Act act : acts) {
            if (act.content().contains(token) && (innermost.isEmpty() || isInside(act, innermost.get()))) {
                innermost = Optional.of(act);
            }
        }
        return innermost;
    }

    private static boolean isInside(Act act, Act other) {
        boolean carried = act.kind() == Kind.CARRIED;
        boolean otherCarried = other.kind() == Kind.CARRIED;
        return carried == otherCarried ? act.content().size() < other.content().size() : otherCarried;
    }

    private static List<Actor> speakersAt(
            int token, Optional<Act> innermost, boolean quoted, List<Act> acts, List<Actor> running) {
        if (innermost.isPresent()) {
            return innermost.get().speakers();
        }
        if (!quoted) {
            return List.of();
        }
        Optional<Act> nearest = Optional.empty();
        for (Act act : acts) {
            boolean nearer = nearest.isEmpty()
                    || Math.abs(act.verb() - token) < Math.abs(nearest.get().verb() - token);
            if (act.isOutermost() && nearer) {
                nearest = Optional.of(act);
            }
        }
        return nearest.map(Act::speakers).orElse(running);
    }
}
