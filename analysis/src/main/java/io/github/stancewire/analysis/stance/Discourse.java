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

    /** Reads the next sentence of the text; empty where it can hold no stance, so that nobody needs to parse it. */
    Optional<Reading> read(Sentence next, List<EntityMention> mentions, StanceLexicon lexicon) {
        boolean newParagraph = text.substring(end, next.span().begin()).contains("\n\n");
        if (newParagraph) {
            quotations.startParagraph();
        }
        end = next.span().end();
        boolean[] quoted = quotations.read(next.tokens());
        if (!Telling.may(next, mentions, lexicon)) {
            remember(mentions);
            return Optional.empty();
        }
        SentenceView sentence = SentenceView.of(next, mentions, lexicon);
        Reading reading = Reading.of(sentence, quoted, lexicon, subjects, issue, speakers);
        remember(reading);
        return Optional.of(reading);
    }

    // Without its tree, who is named first is taken for whom the sentence is about.
    private void remember(List<EntityMention> mentions) {
        mentions.stream()
                .flatMap(mention -> NamedActors.actor(mention.entity(), mention.kind()).stream())
                .filter(actor -> actor.issue().isEmpty())
                .findFirst()
                .ifPresent(actor -> subjects = List.of(actor));
        issue = mentions.stream()
                .filter(mention -> mention.entity().issue())
                .reduce((earlier, later) -> later)
                .flatMap(mention -> NamedActors.actor(mention.entity(), mention.kind()))
                .or(() -> issue);
    }

    private void remember(Reading reading) {
        if (!reading.speech().last().isEmpty()) {
            speakers = reading.speech().last();
        }
        List<Actor> topic = reading.topic();
        if (!topic.isEmpty()) {
            subjects = topic;
        }
        issue = reading.resolver().names().issues(reading.sentence().size()).or(() -> issue);
    }
}
