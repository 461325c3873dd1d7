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
        SentenceView sentence = SentenceView.of(next, mentions, lexicon);
        boolean[] quoted = quotations.read(sentence);
        Reading reading = Reading.of(sentence, quoted, lexicon, subjects, issue, speakers);
        remember(reading);
        return reading;
    }

    private void remember(Reading reading) {
        if (!reading.speech().last().isEmpty()) {
            speakers = reading.speech().last();
        }
        List<Actor> topic = reading.topic();
        if (!topic.isEmpty()) {
            subjects = topic;
        }
        issue = reading.resolver().issues(reading.sentence().size()).or(() -> issue);
    }
}
