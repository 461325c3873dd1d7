package io.github.stancewire.serve.query;

import java.util.Optional;

/**
 * Which pairs. Texts are compared without regard to case.
 *
 * @param party one that is source, target, or owner of the target
 * @param min least number of stances
 */
public record PairFilter(
        Optional<String> source, Optional<String> target, Optional<String> party, DateRange days, int min, int limit) {

    void restrict(Select select) {
        select.where("NOT s.retracted AND s.factuality = 'ASSERTED'");
        select.and("lower(" + Pairs.SOURCE + ") = lower(?)", source);
        select.and("lower(" + Pairs.TARGET + ") = lower(?)", target);
        ofParty(select, party);
        days.restrict(select, "s.day");
    }

    static void ofParty(Select select, Optional<String> party) {
        select.and(
                "lower(" + Pairs.SOURCE + ") = lower(?) OR lower(" + Pairs.TARGET
                        + ") = lower(?) OR lower(s.target_party) = lower(?)",
                party);
    }
}
