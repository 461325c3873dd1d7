package io.github.stancewire.serve.query;

import java.util.Optional;

/**
 * Which stances. Texts are compared without regard to case.
 *
 * @param source a party, or the name of a source without one
 * @param target a party, an issue, or the name of a target without a party
 * @param rollUp whether a target party stands for its issues as well
 */
public record StanceFilter(
        Optional<String> source,
        Optional<String> target,
        DateRange days,
        Optional<String> polarity,
        Optional<String> event,
        Optional<String> voice,
        Optional<String> factuality,
        boolean includeRetracted,
        boolean rollUp) {

    void restrict(Select select) {
        if (!includeRetracted) {
            select.where("NOT s.retracted");
        }
        select.and("lower(" + Pairs.SOURCE + ") = lower(?)", source);
        select.and(
                rollUp
                        ? "lower(" + Pairs.TARGET + ") = lower(?) OR lower(s.target_party) = lower(?)"
                        : "lower(" + Pairs.TARGET + ") = lower(?)",
                target);
        select.and("s.polarity = ?", polarity);
        select.and("s.event = ?", event);
        select.and("s.voice = ?", voice);
        select.and("s.factuality = ?", factuality);
        days.restrict(select, "s.day");
    }
}
