package io.github.stancewire.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void aRefusedLoginIsToldApartFromADatabaseThatIsAway() {
        assertEquals(
                Optional.of("The database refuses this login; check database.user and database.password"),
                new Database(source("28P01")).trouble());
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsSuch() {
        assertEquals(Optional.of("The database cannot be reached"), new Database(source("08001")).trouble());
    }

    /** Fails as a pool does: with the server's words as the cause. */
    private static DataSource source(String state) {
        return (DataSource) Proxy.newProxyInstance(
                DatabaseTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLTransientConnectionException(
                            "no connection in time", null, new SQLException("said by the server", state));
                });
    }
}
