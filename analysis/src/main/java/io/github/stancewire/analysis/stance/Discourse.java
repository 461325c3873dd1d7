package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.SentenceView.EntityMention;
import java.util.List;
import java.util.Optional;

/** What carries over from sentence to sentence of one text: open quotations, who spoke, whom it was about. One thread. */
final class Discourse {
    private final String text;
    private final Quotations quotations = new Quotations();
    private List<Actor> subjects = List.of();
    private List<Actor> speakers = List.of();
    private Optional<Actor> issue = Optional.empty();
    private int end;

    Discourse(String text) {
        this.text = text;
    }

    /** Reads the next sentence of the text. */
    Reading read(Sentence next, List<EntityMention> mentions, StanceLexicon lexicon) {
        boolean newParagraph = text.substring(end, next.span().begin()).contains("\n\n");
        if (newParagraph) {
            quotations.startParagraph();
        }
        end = next.span().end();
        SentenceView sentence = new TagRepair(lexicon).mend(SentenceView.of(next, mentions));
        boolean[] quoted = quotations.read(sentence);
        List<Phrase> phrases = Chunker.chunk(sentence);
        List<Clause> clauses = ClauseReader.read(sentence, phrases, lexicon);
        ActorResolver resolver = new ActorResolver(sentence, lexicon, subjects, issue);
        Speech speech = Speech.read(sentence, clauses, quoted, resolver, lexicon, speakers);
        Reading reading = new Reading(sentence, phrases, clauses, speech, resolver, lexicon);
        remember(reading, speech);
        return reading;
    }

    private void remember(Reading reading, Speech speech) {
        if (!speech.last().isEmpty()) {
            speakers = speech.last();
        }
        Optional<List<Actor>> about = reading.clauses().stream()
                .map(reading::subjectActors)
                .filter(actors -> !actors.isEmpty())
                .findFirst();
        about.ifPresent(actors -> subjects = actors);
        issue = reading.resolver().issues(reading.sentence().size()).or(() -> issue);
    }
}
