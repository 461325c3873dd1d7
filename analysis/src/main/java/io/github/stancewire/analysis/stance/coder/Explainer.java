package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceExplanation;
import io.github.stancewire.analysis.stance.StanceExplanation.Place;
import io.github.stancewire.analysis.stance.StanceExplanation.Read;
import io.github.stancewire.analysis.stance.StanceExplanation.Silent;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.clause.SentenceView.Named;
import io.github.stancewire.analysis.stance.frames.Outcome;
import io.github.stancewire.analysis.stance.frames.Reading;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks on while a text is read, and tells afterwards how. For one thread and one text. */
final class Explainer implements Trace {
    private record Seen(Sentence sentence, Optional<Reading> reading, boolean sport, Outcomes outcomes) {}

    private final String text;
    private final List<Seen> seen = new ArrayList<>();

    Explainer(String text) {
        this.text = text;
    }

    @Override
    public boolean looksOn() {
        return true;
    }

    @Override
    public void read(Sentence sentence, Optional<Reading> reading, boolean sport) {
        Outcomes outcomes = new Outcomes();
        reading.ifPresent(parsed -> parsed.listen(outcomes));
        seen.add(new Seen(sentence, reading, sport, outcomes));
    }

    /** @param stances all that were found, in order of the text */
    StanceExplanation explanation(boolean sport, List<Stance> stances) {
        return new StanceExplanation(
                sport,
                seen.stream()
                        .map(read -> read.reading()
                                .map(reading -> explained(read, reading, stances))
                                .orElse(Read.unparsed(read.sentence())))
                        .toList());
    }

    private Read explained(Seen read, Reading reading, List<Stance> stances) {
        Span whole = read.sentence().span();
        SentenceView sentence = reading.sentence();
        return new Read(
                new Sentence(whole, sentence.tokens()),
                Optional.of(sentence.tree()),
                read.sport(),
                sentence.named().stream().map(named -> named(sentence, named)).toList(),
                meant(reading),
                said(reading),
                stances.stream()
                        .filter(stance -> whole.contains(stance.evidence()))
                        .toList(),
                read.sport() ? List.of() : silent(reading, read.outcomes()));
    }

    private static Place named(SentenceView sentence, Named named) {
        Optional<String> issue =
                Optional.of(named.entity().name()).filter(name -> named.entity().issue());
        Actor actor = new Actor(
                named.entity().name(),
                Optional.of(named.entity().id()),
                named.entity().party(),
                issue);
        return new Place(
                sentence.span(named.begin(), named.end()),
                List.of(actor),
                named.kind().name().toLowerCase(Locale.ROOT));
    }

    private static List<Place> meant(Reading reading) {
        SentenceView sentence = reading.sentence();
        List<Place> places = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            if (sentence.isNamed(token) || !reading.phrases().isNominal(token)) {
                continue;
            }
            List<Actor> acting = reading.sources(List.of(token));
            List<Actor> actedOn = reading.targets(List.of(token));
            Span span = span(reading, token);
            if (acting.equals(actedOn)) {
                add(places, new Place(span, acting, ""));
            } else {
                add(places, new Place(span, acting, "where it acts"));
                add(places, new Place(span, actedOn, "where it is acted upon"));
            }
        }
        return places;
    }

    private static void add(List<Place> places, Place place) {
        if (!place.actors().isEmpty()) {
            places.add(place);
        }
    }

    private static List<Place> said(Reading reading) {
        SentenceView sentence = reading.sentence();
        List<Place> places = new ArrayList<>();
        int begin = 0;
        for (int token = 1; token <= sentence.size(); token++) {
            List<Actor> speakers = reading.speakers(begin);
            if (token == sentence.size() || !reading.speakers(token).equals(speakers)) {
                add(places, new Place(sentence.span(begin, token), speakers, ""));
                begin = token;
            }
        }
        return places;
    }

    private List<Silent> silent(Reading reading, Outcomes outcomes) {
        List<Silent> silent = new ArrayList<>();
        for (int token = 0; token < reading.sentence().size(); token++) {
            Optional<Outcomes.Note> note = outcomes.of(token);
            if (note.isEmpty() && isKnown(reading, token)) {
                note = Optional.of(new Outcomes.Note(Outcome.NO_FIT, List.of()));
            }
            String word = reading.phrases().isVerb(token)
                    ? reading.verb(token)
                    : reading.sentence().lower(token);
            note.filter(noted -> noted.outcome().isSilent())
                    .map(noted -> new Silent(word, noted.outcome().reason(words(reading, noted.heads()))))
                    .ifPresent(silent::add);
        }
        return silent;
    }

    private static boolean isKnown(Reading reading, int token) {
        SentenceView sentence = reading.sentence();
        StanceLexicon lexicon = reading.lexicon();
        if (sentence.isNamed(token)) {
            return false;
        }
        String lemma = sentence.lemma(token);
        return switch (sentence.tag(token)) {
            case "VERB", "AUX" ->
                reading.phrases().isVerb(token)
                        && !lexicon.frames('v', reading.verb(token)).isEmpty();
            case "NOUN" -> !lexicon.frames('n', lemma).isEmpty() || lexicon.is("relation", lemma);
            case "ADJ" -> !lexicon.frames('a', lemma).isEmpty();
            default -> false;
        };
    }

    private String words(Reading reading, List<Integer> heads) {
        if (heads.isEmpty()) {
            return "";
        }
        Span span = span(reading, heads.get(0));
        return text.substring(span.begin(), span.end());
    }

    private static Span span(Reading reading, int head) {
        return reading.sentence().span(reading.phrases().extent(head));
    }
}
