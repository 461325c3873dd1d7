package io.github.stancewire.ingest.publish;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.Progress;
import io.github.stancewire.ingest.page.EntryPages;
import io.github.stancewire.ingest.page.PageVisit;
import io.github.stancewire.ingest.visit.Visit;
import io.github.stancewire.ingest.visit.VisitPlan;
import io.github.stancewire.schemas.IngestCheckpoint;
import io.github.stancewire.schemas.LedgerEntry;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.IncompatibleSchemaException;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.schemas.wire.UnknownSchemaException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes articles with the checkpoints that say so, a batch in one Kafka transaction: readers see both or neither.
 *
 * <p>Sources and pushes share one, and thereby their transactions. Thread-safe: each call has it to itself, and calls
 * take turns in the order in which they came, so that a push waits for one item of a long pass and not for the pass.
 * After an exception every further call throws it again: whoever had something in the aborted batch must hear of it
 * before he goes on, or he would note as read what nobody has.
 */
public final class Publisher {
    /** Stands for the source of what visits publish, to {@link Listener#committed}. */
    public static final String VISITS = "visits";

    /** Room that Kafka needs around a value: key, headers, framing. */
    private static final int FRAMING_BYTES = 16 * 1024;

    /**
     * When a transaction is committed: as soon as one bound is reached.
     *
     * @param records articles, or checkpoints
     * @param bytes encoded
     * @param time since its first record
     */
    public record Limits(int records, long bytes, Duration time) {}

    /** Records of one source: articles, and dead letters. */
    public record Sent(int published, int dead) {
        Sent plus(Sent more) {
            return new Sent(published + more.published, dead + more.dead);
        }
    }

    /** Hears of each commit, in the publishing thread and before another has its turn. */
    public interface Listener {
        /** @param bySource what the transaction held of each source */
        void committed(Map<String, Sent> bySource, long bytes, Duration took);

        void aborted();
    }

    private final Producer<String, byte[]> producer;
    private final String transactionalId;
    private final Checkpoints checkpoints;
    private final AvroSerde<RawArticle> articleSerde;
    private final AvroSerde<IngestCheckpoint> checkpointSerde;
    private final AvroSerde<LedgerEntry> ledgerSerde;
    private final Limits limits;
    private final VisitPlan visits;
    private final Clock clock;
    private final Listener listener;
    /** Fair: a pass comes back for it at once, again and again. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private Batch batch = new Batch();
    private @Nullable RuntimeException failure;

    /** @param producer its transactions are initialised, before {@code checkpoints} were read */
    public Publisher(
            Producer<String, byte[]> producer,
            String transactionalId,
            Checkpoints checkpoints,
            SchemaRegistry registry,
            Limits limits,
            VisitPlan visits,
            Clock clock,
            Listener listener) {
        this.producer = producer;
        this.transactionalId = transactionalId;
        this.checkpoints = checkpoints;
        this.articleSerde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        this.checkpointSerde = AvroSerde.of(registry, Topics.CHECKPOINTS, IngestCheckpoint.class);
        this.ledgerSerde = AvroSerde.of(registry, Topics.LEDGER, LedgerEntry.class);
        this.limits = limits;
        this.visits = visits;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Publishes an article, unless it was published before byte for byte.
     *
     * @return false when it was, so that nothing is to be done
     * @throws PublishFailedException if the batch had to be aborted
     */
    public boolean publish(String sourceId, Item.Read read) {
        return guarded(() -> add(sourceId, read));
    }

    /**
     * Publishes articles and commits them, with what else is at hand.
     *
     * @return for each, in order, what {@link #publish} tells
     * @throws PublishFailedException if a batch had to be aborted; of more articles than a batch holds, the first may be
     *     committed nevertheless
     */
    public List<Boolean> publishAndCommit(String sourceId, List<Item.Read> reads) {
        return guarded(() -> {
            List<Boolean> sent = new ArrayList<>(reads.size());
            for (Item.Read read : reads) {
                sent.add(add(sourceId, read));
            }
            commit();
            return sent;
        });
    }

    /** Puts a refused thing among the dead letters, unless it is there; returns and throws as for an article. */
    public boolean bury(String sourceId, Item.Refused refused) {
        return guarded(() -> {
            String key = Checkpoints.key(sourceId, refused.name());
            boolean known = isKnown(key, refused.sha256());
            if (!known) {
                sendDead(sourceId, refused);
            }
            progress(sourceId, refused.progress(), known, key, refused.name(), refused.sha256(), Optional.empty());
            return !known;
        });
    }

    /** How far a file was read. */
    public Optional<Progress> progress(String sourceId, String name) {
        return guarded(() -> checkpoints.progress(sourceId, name));
    }

    /** What is known about a feed. */
    public FeedState state(String sourceId) {
        return guarded(() -> checkpoints.state(sourceId));
    }

    /**
     * Tells which things of a source need not be read, for exactly they were published; may be asked from any thread. A
     * wrong no does no harm, for {@link #publish} asks again.
     */
    public EntryPages.Known published(String sourceId) {
        return (name, sha256) -> {
            turn.lock();
            try {
                return isKnown(Checkpoints.key(sourceId, name), sha256);
            } finally {
                turn.unlock();
            }
        };
    }

    /**
     * Notes what is known about a feed now, and what the look at it came to, in the same transaction as the last of what it
     * sent; commits.
     */
    public void finish(String sourceId, FeedState state, LedgerEntry look) {
        guarded(() -> {
            if (!state.equals(checkpoints.state(sourceId))) {
                begin();
                IngestCheckpoint checkpoint = checkpoint(sourceId, "");
                state.into(checkpoint);
                batch.checkpoint(Checkpoints.key(sourceId, ""), checkpoint);
            }
            note(look);
            commit();
        });
    }

    /** Notes what a look at another source came to; commits. */
    public void finish(LedgerEntry look) {
        guarded(() -> {
            note(look);
            commit();
        });
    }

    private void note(LedgerEntry look) {
        begin();
        toKafka(new ProducerRecord<>(
                Topics.LEDGER.name(),
                null,
                look.getEndedAt().toEpochMilli(),
                look.getSourceId(),
                ledgerSerde.encode(look)));
    }

    /** The visit of a page that is due first, of those that may be made; none is given up by asking. */
    public Optional<Visit> dueVisit(Predicate<Visit> may) {
        return guarded(() -> checkpoints.visits().due(clock.instant(), may));
    }

    /**
     * Notes what a visit came to, and publishes what is new.
     *
     * @return false when the item was published anew meanwhile, so that this answers nothing any more
     */
    public boolean visited(Visit visit, PageVisit.Visited came) {
        return guarded(() -> {
            Visit.Page page = visit.page();
            String key = Checkpoints.key(page.sourceId(), page.item());
            boolean current = batch.checkpoint(key).isEmpty()
                    && checkpoints.visits().of(page.sourceId(), page.item()).equals(Optional.of(visit));
            if (current) {
                begin();
                came.article()
                        .ifPresent(article ->
                                send(VISITS, new Item.Read(page.item(), article, page.itemSha256(), Optional.empty())));
                IngestCheckpoint checkpoint = checkpoint(page.sourceId(), page.item());
                checkpoint.setContentSha256(page.itemSha256());
                came.nextAt().ifPresent(at -> VisitCheckpoint.into(checkpoint, new Visit(page, came.seen(), at)));
                batch.checkpoint(key, checkpoint);
                commitIfFull();
            }
            return current;
        });
    }

    /** Commits what is at hand. */
    public void flush() {
        guarded(this::commit);
    }

    private boolean add(String sourceId, Item.Read read) {
        String key = Checkpoints.key(sourceId, read.name());
        boolean known = isKnown(key, read.sha256());
        if (!known) {
            send(sourceId, read);
        }
        progress(sourceId, read.progress(), known, key, read.name(), read.sha256(), firstVisit(sourceId, read));
        return !known;
    }

    private Optional<Visit> firstVisit(String sourceId, Item.Read read) {
        Instant received = read.article().getReceivedAt();
        return read.page()
                .flatMap(address -> visits.next(received, clock.instant())
                        .map(at -> VisitCheckpoint.first(sourceId, read, address, at)));
    }

    /** The batch at hand counts: two pushes of the same article may meet in one. */
    private boolean isKnown(String key, String sha256) {
        return batch.checkpoint(key)
                .map(waiting ->
                        waiting.getContentSha256().filter(sha256::equals).isPresent())
                .orElseGet(() -> checkpoints.has(key, sha256));
    }

    private void send(String sourceId, Item.Read read) {
        byte[] value = articleSerde.encode(read.article());
        if (value.length > Topic.MAX_RECORD_BYTES - FRAMING_BYTES) {
            byte[] content = read.article().getContent().array();
            // The content itself is within its limit: what the feed says beside it is not.
            sendDead(
                    sourceId,
                    new Item.Refused(
                            read.name(),
                            "too-large",
                            "a record of " + value.length + " bytes with all its fields",
                            content.length,
                            Sha256.of(content),
                            Arrays.copyOf(content, Math.min(content.length, DeadLetterHeaders.KEPT_BYTES)),
                            Optional.empty()));
            return;
        }
        begin();
        toKafka(new ProducerRecord<>(
                Topics.RAW.name(),
                null,
                read.article().getReceivedAt().toEpochMilli(),
                read.article().getArticleId(),
                value));
        batch.published(sourceId, value.length);
    }

    private void sendDead(String sourceId, Item.Refused refused) {
        begin();
        toKafka(DeadLetter.of(sourceId, refused));
        batch.dead(sourceId, refused.head().length);
    }

    private void progress(
            String sourceId,
            Optional<Progress> progress,
            boolean known,
            String key,
            String name,
            String sha256,
            Optional<Visit> visit) {
        if (progress.isPresent()) {
            begin();
            IngestCheckpoint checkpoint = checkpoint(sourceId, progress.get().item());
            checkpoint.setPosition(progress.get().position());
            checkpoint.setContentSha256(progress.get().prefixSha256());
            batch.checkpoint(Checkpoints.key(sourceId, progress.get().item()), checkpoint);
        } else if (!known) {
            IngestCheckpoint checkpoint = checkpoint(sourceId, name);
            checkpoint.setContentSha256(sha256);
            visit.ifPresent(first -> VisitCheckpoint.into(checkpoint, first));
            batch.checkpoint(key, checkpoint);
        }
        commitIfFull();
    }

    private void commitIfFull() {
        if (batch.isOpen() && batch.isFull(limits, System.nanoTime())) {
            commit();
        }
    }

    // Whether each record arrived is told by the commit, which fails when one did not.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void toKafka(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    private IngestCheckpoint checkpoint(String sourceId, String item) {
        return IngestCheckpoint.newBuilder()
                .setSourceId(sourceId)
                .setItem(item)
                .setUpdatedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private void begin() {
        if (!batch.isOpen()) {
            producer.beginTransaction();
            batch.open(System.nanoTime());
        }
    }

    private void commit() {
        if (!batch.isOpen()) {
            return;
        }
        batch.checkpoints()
                .forEach((key, checkpoint) -> toKafka(
                        new ProducerRecord<>(Topics.CHECKPOINTS.name(), key, checkpointSerde.encode(checkpoint))));
        producer.commitTransaction();
        batch.checkpoints().forEach(checkpoints::put);
        Batch done = batch;
        batch = new Batch();
        listener.committed(done.bySource(), done.bytes(), Duration.ofNanos(System.nanoTime() - done.openedAt()));
    }

    private void guarded(Runnable work) {
        guarded(() -> {
            work.run();
            return true;
        });
    }

    private <T> T guarded(Supplier<T> work) {
        turn.lock();
        try {
            if (failure != null) {
                throw failure;
            }
            return work.get();
        } catch (PublishFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            RuntimeException told = told(e);
            failure = told;
            throw told;
        } finally {
            turn.unlock();
        }
    }

    private RuntimeException told(RuntimeException e) {
        if (e instanceof ProducerFencedException || e instanceof InvalidProducerEpochException) {
            listener.aborted();
            batch = new Batch();
            return new FencedException(transactionalId, e);
        }
        abort(e);
        if (e instanceof UnknownSchemaException
                || e instanceof IncompatibleSchemaException
                || e instanceof RegistryUnavailableException) {
            return new PublishFailedException(
                    "the schema registry did not give the id of a schema (" + e.getMessage()
                            + "); register the schemas with `stancewire topics`. " + afterwards(),
                    e);
        }
        if (e instanceof KafkaException) {
            return new PublishFailedException(
                    "Kafka did not take a batch of articles (" + e.getMessage() + "). " + afterwards(), e);
        }
        return e; // a bug, which is to be seen as one
    }

    private static String afterwards() {
        return "Nothing of the batch was published; the next run goes on before it";
    }

    private void abort(RuntimeException why) {
        listener.aborted();
        try {
            if (batch.isOpen()) {
                producer.abortTransaction();
            }
        } catch (KafkaException e) {
            // The broker aborts it when it times out, or when the next producer with this id begins.
            why.addSuppressed(e);
        }
        batch = new Batch();
    }
}
