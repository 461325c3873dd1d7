package io.github.stancewire.analysis.stance.clause;

import io.github.stancewire.analysis.stance.lexicon.CompoundWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Subjects and objects where the parser commonly hangs them on something else. What is told here is a guess from the order of words, so it is asked only
 * where the tree has no answer. Immutable.
 */
final class Misparses {
    /** Tags of verbs that have a subject of their own. */
    static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    /** Prepositions that open a clause as well. */
    static final Set<String> SUBORDINATORS = Set.of("after", "before", "since", "as", "until");

    private static final Set<String> TIMES =
            Set.of("day", "week", "month", "year", "decade", "morning", "evening", "today");

    private static final Set<String> DAYS = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "yesterday");
    private static final Set<String> REASONS = Set.of("for", "of", "over", "as");

    private static final Set<String> COUNTING = Set.of("more", "fewer", "less");

    private final SentenceView sentence;
    private final Phrases phrases;

    Misparses(SentenceView sentence, Phrases phrases) {
        this.sentence = sentence;
        this.phrases = phrases;
    }

    /** "Earlier this month the congress had rejected": what stands before a finite verb, where the parser hung it on something else. */
    List<Integer> subjectBefore(int predicate) {
        int at = predicate - 1;
        boolean finite = FINITE.contains(sentence.form(predicate));
        while (at > 0 && (phrases.relation(at).startsWith("aux") || phrases.is(at, "advmod"))) {
            finite |= phrases.relation(at).startsWith("aux");
            at--;
        }
        boolean loose = at >= 0
                && finite
                && phrases.isNominal(at)
                && phrases.preposition(at).isEmpty()
                && (phrases.is(at, "obj") || phrases.is(at, "nmod") || phrases.is(at, "appos"))
                && !phrases.isVerb(sentence.tree().head(at));
        return loose ? phrases.joined(at) : List.of();
    }

    /** "after Ghana and Togo quarrelled": read as a preposition, "after" takes the subject away. */
    List<Integer> subjectBehindPreposition(int predicate) {
        int at = predicate - 1;
        boolean finite = FINITE.contains(sentence.form(predicate));
        if (at < 0
                || !finite
                || !phrases.isNominal(at)
                || !phrases.mark(predicate).isEmpty()) {
            return List.of();
        }
        while (sentence.tree().head(at) >= 0 && sentence.tree().head(at) < at && phrases.is(at, "conj")) {
            at = sentence.tree().head(at);
        }
        boolean subordinated = SUBORDINATORS.contains(phrases.preposition(at))
                && sentence.tree().head(at) != predicate;
        return subordinated ? phrases.joined(at) : List.of();
    }

    /** "condemned Russia for what they called": what stands behind a verb, where the parser hung it on what follows. */
    List<Integer> objectBehind(int predicate) {
        for (int at = predicate + 1; at < Math.min(sentence.size() - 1, predicate + 5); at++) {
            if (sentence.isNamed(at)
                    && phrases.is(at, "nsubj")
                    && sentence.tree().head(at) > at) {
                boolean loose = REASONS.contains(sentence.lower(at + 1))
                        && sentence.tree().head(sentence.tree().head(at)) == predicate;
                return loose ? List.of(at) : List.of();
            }
        }
        return List.of();
    }

    /** "Ghana, with help from Togo, attacked": nobody is spoken to. */
    Optional<Integer> addressed(int predicate) {
        return sentence.tree().children(predicate).stream()
                .filter(child -> child < predicate && phrases.is(child, "vocative") && sentence.isNamed(child))
                .findFirst();
    }

    /** "more than a dozen Chadian soldiers": who is counted, where the parser took the counting for the head. */
    int counted(int head) {
        if (!COUNTING.contains(sentence.lower(head))
                || !sentence.lower(head + 1).equals("than")) {
            return head;
        }
        for (int at = head + 2; at < Math.min(sentence.size(), head + 9); at++) {
            if (phrases.isNominal(at) && phrases.preposition(at).equals("than")) {
                return at;
            }
        }
        return head;
    }

    /** "this month the congress had rejected": a time is no subject, but what the parser took for its apposition is. */
    int withoutTime(int subject) {
        if (TIMES.contains(sentence.lemma(subject))) {
            for (int child : sentence.tree().children(subject)) {
                if (phrases.is(child, "appos")) {
                    return child;
                }
            }
        }
        return subject;
    }

    /** "will meet Monday with", "will meet next week with": no object, whatever the parser says. */
    boolean isTime(int object) {
        return DAYS.contains(sentence.lower(object))
                || TIMES.contains(sentence.lemma(object)) && phrases.hasChild(object, "amod");
    }

    /** "Iran-backed rebels fled": the backer is no subject. */
    boolean isBacker(int subject) {
        return sentence.lower(subject + 1).equals("-") && CompoundWords.BACKED.contains(sentence.lower(subject + 2));
    }

    /** "Germany, France slam the plan": in a headline a comma joins what stands first to the subject behind it. */
    boolean isHeadlineList(List<Integer> subjects) {
        return subjects.size() == 1
                && subjects.get(0) == 2
                && sentence.lower(1).equals(",")
                && sentence.isNamed(0)
                && sentence.isNamed(2);
    }
}
