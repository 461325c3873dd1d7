package io.github.stancewire.lab.stance;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The mean of F1 over the classes that the truth holds. */
final class MacroF1 {
    private MacroF1() {}

    /** @param told a class of the truth, or another one or nothing, which is wrong */
    record Case(Object truth, Object told) {}

    static double of(List<Case> cases) {
        Set<Object> classes = cases.stream().map(Case::truth).collect(Collectors.toSet());
        return classes.stream().mapToDouble(name -> f1(cases, name)).average().orElse(0);
    }

    /** The same after both have been put into coarser classes. */
    static double of(List<Case> cases, Function<Object, Object> coarser) {
        return of(cases.stream()
                .map(each -> new Case(coarser.apply(each.truth()), coarser.apply(each.told())))
                .toList());
    }

    static double accuracy(List<Case> cases) {
        return cases.stream()
                .mapToInt(each -> Objects.equals(each.truth(), each.told()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double f1(List<Case> cases, Object name) {
        int right = 0;
        int both = 0;
        for (Case each : cases) {
            boolean truth = each.truth().equals(name);
            boolean told = each.told().equals(name);
            right += truth && told ? 1 : 0;
            both += (truth ? 1 : 0) + (told ? 1 : 0);
        }
        return both == 0 ? 0 : 2.0 * right / both;
    }
}
