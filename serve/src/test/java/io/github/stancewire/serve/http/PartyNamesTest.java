package io.github.stancewire.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.serve.http.PartyNames.Party;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PartyNamesTest {

    @Test
    void countriesAreNamedByTheirThreeLetters() {
        assertTrue(PartyNames.all().items().contains(new Party("JPN", "Japan", "COUNTRY")));
    }

    @Test
    void organisationsAreAmongThem() {
        assertTrue(PartyNames.all().items().contains(new Party("UN", "United Nations", "ORGANIZATION")));
    }

    @Test
    void noIdentifierHasTwoNames() {
        var items = PartyNames.all().items();
        assertEquals(
                items.size(),
                items.stream().map(Party::id).collect(Collectors.toSet()).size());
    }
}
