package io.github.stancewire.app.annotate;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes for people how the sentences of one text were read for stances. */
final class StanceText {
    private static final int WIDEST = 110;

    private final String text;

    /** @param text what the spans of the explanation count in */
    StanceText(String text) {
        this.text = text;
    }

    /** Lines without line ends. */
    List<String> of(StanceExplanation explanation) {
        List<String> lines = new ArrayList<>();
        if (explanation.sport()) {
            lines.add("  sport: so many sentences tell of matches that no stance is looked for");
        }
        int number = 0;
        for (StanceExplanation.Read read : explanation.sentences()) {
            number++;
            String words = oneLine(read.sentence().span());
            if (read.tree().isEmpty()) {
                lines.add("");
                lines.add("  [" + number + "] not parsed: " + shortened(words));
            } else if (read.isEmpty()) {
                lines.add("");
                lines.add("  [" + number + "] nothing: " + shortened(words));
            } else {
                lines.add("");
                lines.add("  [" + number + "] " + words);
                add(lines, read);
            }
        }
        return lines;
    }

    private void add(List<String> lines, StanceExplanation.Read read) {
        read.tree().ifPresent(tree -> lines.addAll(SyntaxText.of(read.sentence(), tree)));
        lines.add("");
        places(lines, "named", " = ", read.named());
        places(lines, "means", " = ", read.meant());
        places(lines, "said", " by ", read.said());
        if (read.sport()) {
            lines.add(row("sport", "it tells of a match, so no stance is looked for"));
        }
        for (Stance stance : read.stances()) {
            lines.add(row("stance", arrow(stance)));
            lines.add(row("", manner(stance)));
            lines.add(row("", "evidence: " + oneLine(stance.evidence())));
            lines.add(row("", "why: " + stance.why()));
        }
        read.silent().forEach(silent -> lines.add(row("none", "'" + silent.predicate() + "': " + silent.reason())));
    }

    private void places(List<String> lines, String label, String verb, List<StanceExplanation.Place> places) {
        for (StanceExplanation.Place place : places) {
            String whom = place.actors().stream().map(StanceText::actor).collect(Collectors.joining(" and "));
            String note = place.note().isEmpty() ? "" : ", " + place.note();
            lines.add(row(label, shortened(oneLine(place.span())) + verb + whom + note));
        }
    }

    private static String arrow(Stance stance) {
        return actor(stance.source()) + " > " + actor(stance.target()) + ": " + stance.polarity() + " "
                + stance.score();
    }

    private static String manner(Stance stance) {
        return "event " + stance.event().map(StanceText::event).orElse("none")
                + ", voice " + stance.voice()
                + ", speaker " + stance.speaker().map(StanceText::actor).orElse("none")
                + ", " + stance.factuality()
                + ", confidence " + stance.confidence();
    }

    private static String event(EventType event) {
        String quad = event.quad().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return event + " (CAMEO " + event.cameoRoot() + ", " + quad + ")";
    }

    private static String actor(Actor actor) {
        Optional<String> kind = actor.issue().isPresent()
                ? Optional.of(actor.party().map(owner -> "issue of " + owner).orElse("issue"))
                : actor.party();
        return actor.name()
                + kind.filter(party -> !party.equals(actor.name()))
                        .map(party -> " (" + party + ")")
                        .orElse("");
    }

    private static String row(String label, String content) {
        return String.format(Locale.ROOT, "      %-7s %s", label, content);
    }

    private String oneLine(Span span) {
        return text.substring(span.begin(), span.end()).replaceAll("\\s+", " ");
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= WIDEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
