package io.github.stancewire.analysis.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SensesTest {
    private static final Senses SENSES = new Senses(Map.of(
            "mercury",
            List.of(
                    new Senses.Sense(Optional.of("place:mercury"), Set.of("orbit", "planet")),
                    new Senses.Sense(Optional.empty(), Set.of("thermometer", "fish")))));

    @Test
    void theReadingWithMostOfItsWordsIsTaken() {
        assertEquals(Optional.empty(), reading("mercury", "fish", "thermometer", "planet"));
    }

    @Test
    void theFirstReadingIsTakenWhereNoneLeads() {
        assertEquals(Optional.of("place:mercury"), reading("mercury", "fish", "planet"));
    }

    @Test
    void aNameThatTheTextDoesNotHoldIsNotDecided() {
        assertEquals(Map.of(), SENSES.in(Set.of("fish")));
    }

    @Test
    void everyReadingOfTheFileIsListedInTheGazetteer() {
        List<String> unknown = Senses.shared().byName().values().stream()
                .flatMap(List::stream)
                .flatMap(sense -> sense.reading().stream())
                .filter(id -> Gazetteer.shared().entry(id).isEmpty())
                .toList();
        assertEquals(List.of(), unknown);
    }

    private static Optional<String> reading(String... words) {
        return Objects.requireNonNull(SENSES.in(Set.of(words)).get("mercury")).reading();
    }
}
