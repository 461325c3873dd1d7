package io.github.stancewire.analysis.stance;

import java.util.Optional;
import java.util.Set;

/** Who does what an infinitive or a participle says, when it has no subject of its own (control and raising). */
final class Control {
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "urge",
            "ask",
            "call",
            "force",
            "help",
            "want",
            "allow",
            "press",
            "pressure",
            "tell",
            "order",
            "invite",
            "warn",
            "push",
            "lobby",
            "encourage",
            "compel",
            "require",
            "enable",
            "permit",
            "expect",
            "pressurise",
            "implore",
            "demand",
            "appeal",
            "get",
            "lead",
            "cause",
            "make",
            "let",
            "advise",
            "persuade",
            "convince");

    private final SentenceView sentence;
    private final StanceLexicon lexicon;

    Control(SentenceView sentence, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    /**
     * @param before the clause that governs the verb
     * @param behindNoun true when the verb follows a noun at once: "resolutions targeting"
     */
    Optional<Argument> controller(ClauseDraft before, Phrase verb, boolean behindNoun) {
        boolean infinitive = sentence.lower(verb.begin()).equals("to");
        boolean passiveParticiple = !infinitive && sentence.lower(verb.head()).endsWith("ed");
        String governing =
                before.verb.map(group -> sentence.lemma(group.head())).orElse("");
        Optional<Argument> last = before.lastArgument();
        if (passiveParticiple) {
            return last.or(() -> before.subject);
        }
        boolean controlled = OBJECT_CONTROL.contains(governing)
                || !infinitive && Set.of("accuse", "suspect", "blame").contains(governing);
        Optional<Argument> object = before.arguments.stream()
                .filter(argument ->
                        argument.isDirect() || Set.of("on", "to", "of", "from").contains(argument.preposition()))
                .findFirst();
        if (controlled && object.isPresent()) {
            return object;
        }
        // "vetoed resolutions targeting Syria": not the subject targets it, unless it made what does.
        boolean reducedRelative = !infinitive && behindNoun && last.isPresent();
        boolean against = lexicon.frames('v', governing).stream().anyMatch(frame -> !frame.isFriendly());
        return reducedRelative && (against || names(last.get())) ? last : before.subject;
    }

    /** Whether anybody is named in it. */
    boolean names(Argument argument) {
        return argument.nominals().stream()
                .anyMatch(nominal ->
                        !sentence.within(nominal.begin(), nominal.end()).isEmpty());
    }
}
