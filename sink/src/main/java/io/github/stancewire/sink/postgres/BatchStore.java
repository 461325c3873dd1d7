package io.github.stancewire.sink.postgres;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.sink.arrival.Arrival;
import io.github.stancewire.sink.arrival.Batch;
import io.github.stancewire.sink.arrival.DeadLetter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes a batch's rows and the positions it leads to in one transaction: after any failure either both are there or
 * neither. Thread-safe.
 */
public final class BatchStore {
    private final DataSource database;
    private final Positions positions = new Positions();
    private final ArticleWriter articles = new ArticleWriter();
    private final StanceWriter stances = new StanceWriter();
    private final OutcomeWriter outcomes = new OutcomeWriter();
    private final DeadLetterWriter deadLetters = new DeadLetterWriter();

    public BatchStore(DataSource database) {
        this.database = database;
    }

    /** The stored positions (next offset to read) of those of the partitions that have one. */
    public Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return positions.read(connection, partitions);
        }
    }

    /**
     * Stores the batch. A record whose rows PostgreSQL refuses becomes a dead letter of the step {@code sink}, and the
     * rest of the batch is stored with it.
     *
     * @throws SQLException if the database cannot do it now, or at all: see {@link SqlFailure}. Where the connection
     *     broke during the commit the batch may have been stored; writing it again then finds itself outrun
     */
    public Delivery write(Batch batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // Whatever is not committed, the pool rolls back as it takes the connection back.
            Optional<TopicPartition> outrun = positions.move(connection, batch.advances());
            if (outrun.isPresent()) {
                connection.rollback();
                return new Delivery.Outrun(outrun.get());
            }
            List<Arrival> stored = storeAll(connection, batch.arrivals());
            connection.commit();
            return new Delivery.Stored(stored);
        }
    }

    private List<Arrival> storeAll(Connection connection, List<Arrival> arrivals) throws SQLException {
        Savepoint untouched = connection.setSavepoint();
        try {
            rows(connection, arrivals);
            return arrivals;
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.REFUSED) {
                throw e;
            }
            connection.rollback(untouched);
        }
        List<Arrival> stored = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            stored.add(storeOne(connection, arrival));
        }
        return stored;
    }

    /** Rare and slow: looks for the record at fault by storing one after the other. */
    private Arrival storeOne(Connection connection, Arrival arrival) throws SQLException {
        Savepoint untouched = connection.setSavepoint();
        try {
            rows(connection, List.of(arrival));
            connection.releaseSavepoint(untouched);
            return arrival;
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.REFUSED) {
                throw e;
            }
            connection.rollback(untouched);
            Arrival.Dead dead =
                    new Arrival.Dead(arrival.received(), DeadLetter.refused(arrival, SqlFailure.message(e), e));
            rows(connection, List.of(dead));
            return dead;
        }
    }

    private void rows(Connection connection, List<Arrival> arrivals) throws SQLException {
        articles.write(connection, revisions(arrivals));
        stances.write(connection, changes(arrivals));
        deadLetters.write(connection, only(arrivals, Arrival.Dead.class, Function.identity()));
        outcomes.write(connection, arrivals);
    }

    private static List<EnrichedArticle> revisions(List<Arrival> arrivals) {
        return only(arrivals, Arrival.Revision.class, Arrival.Revision::article);
    }

    private static List<Stance> changes(List<Arrival> arrivals) {
        return only(arrivals, Arrival.StanceChange.class, Arrival.StanceChange::stance);
    }

    private static <A extends Arrival, T> List<T> only(List<Arrival> arrivals, Class<A> kind, Function<A, T> part) {
        Stream<A> wanted = arrivals.stream().filter(kind::isInstance).map(kind::cast);
        return wanted.map(part).toList();
    }
}
