package io.github.stancewire.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.sink.postgres.EmbeddedDatabase;
import io.github.stancewire.sink.postgres.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However the same topics are delivered, by whomever and how often, the same rows come out. */
class InterleavingIT {
    private static final long SEED = 20240531;
    private static final int SCHEDULES = 12;
    private static final int PARTITIONS = 2;

    @RegisterExtension
    final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Wire wire = new Wire();
    private final Log log = new Log();

    @Test
    void crashesRivalsAndRebalancesEndInTheSameRows() {
        System.out.println("InterleavingIT seed " + SEED);
        write(new Random(SEED));
        sink(50).assigned(log.partitions()).turn(6);
        Map<String, List<String>> expected = tables();

        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            database.execute("TRUNCATE articles, article_entities, stances, outcomes, dead_letters, sink_positions");
            disorder(new Random(SEED + schedule));
            assertEquals(expected, tables(), "schedule of seed " + (SEED + schedule));
        }
    }

    @Test
    void deliveringAnyPrefixAgainChangesNothing() {
        System.out.println("InterleavingIT seed " + SEED);
        write(new Random(SEED));
        sink(50).assigned(log.partitions()).turn(6);
        Map<String, List<String>> expected = tables();

        Random random = new Random(SEED);
        for (int i = 0; i < SCHEDULES; i++) {
            for (TopicPartition partition : log.partitions()) {
                long back = random.nextLong(log.end(partition) + 1);
                database.execute("UPDATE sink_positions SET next_offset = " + back + " WHERE topic = '"
                        + partition.topic() + "' AND kafka_partition = " + partition.partition());
            }
            // Not all the way: what has been delivered again so far must already look the same.
            sink(1 + random.nextInt(9)).assigned(log.partitions()).turn(1 + random.nextInt(3));
            Map<String, List<String>> now = tables();
            expected.put("positions", now.get("positions"));
            assertEquals(expected, now, "redelivery " + i + " of seed " + SEED);
        }
    }

    /** Two sinks with partitions at random, shared or not, either of which may die at any moment. */
    private void disorder(Random random) {
        List<Rig> sinks = new ArrayList<>(List.of(newcomer(random), newcomer(random)));
        for (int step = 0; step < 40; step++) {
            int chosen = random.nextInt(2);
            if (random.nextInt(8) == 0) {
                sinks.set(chosen, newcomer(random));
            } else if (random.nextInt(6) == 0) {
                sinks.get(chosen).assigned(some(random));
            }
            sinks.get(chosen).turn(1);
        }
        sink(50).assigned(log.partitions()).turn(6);
    }

    private Rig newcomer(Random random) {
        return sink(1 + random.nextInt(12)).assigned(some(random));
    }

    private List<TopicPartition> some(Random random) {
        List<TopicPartition> partitions = new ArrayList<>(log.partitions());
        Collections.shuffle(partitions, random);
        return partitions.subList(0, 1 + random.nextInt(partitions.size()));
    }

    /** Articles revised, repeated and dying; stances added, moved, retracted and shown again; a few that are refused. */
    private void write(Random random) {
        Map<Integer, Integer> revisions = new HashMap<>();
        Map<Integer, StanceOp> stances = new HashMap<>();
        for (int raw = 0; raw < 120; raw++) {
            int number = random.nextInt(20);
            int partition = number % PARTITIONS;
            String id = Wire.articleId(number);
            int kind = random.nextInt(10);
            if (kind == 0) {
                log.add(wire.dead(partition, end(Topics.DEAD.name(), partition), id, Wire.raw(partition, raw)));
            } else if (kind == 1 && revisions.containsKey(number)) {
                long offset = end(Topics.DUPLICATES.name(), partition);
                log.add(wire.duplicate(partition, offset, id, Wire.raw(partition, raw)));
            } else {
                int revision = revisions.merge(number, 1, Integer::sum);
                revise(random, id, revision, partition, raw);
                StanceOp op = nextOp(random, stances.getOrDefault(number, StanceOp.RETRACT));
                stances.put(number, op);
                change(random, id, number, revision, op);
            }
            if (random.nextInt(4) == 0) {
                log.marker(Topics.ENRICHED.name(), partition).marker(Topics.STANCES.name(), partition);
            }
        }
    }

    private void revise(Random random, String id, int revision, int partition, int raw) {
        EnrichedArticle article = Wire.article(id, revision, Wire.raw(partition, raw));
        article.setEntities(article.getEntities().subList(0, random.nextInt(3)));
        if (random.nextInt(15) == 0) {
            article.setText("refused \0");
        }
        log.add(wire.enriched(partition, end(Topics.ENRICHED.name(), partition), article));
    }

    private void change(Random random, String id, int number, int revision, StanceOp op) {
        Stance stance = Wire.stance("stance-" + number, op, id, revision);
        stance.getEvidence().setBegin(random.nextInt(9));
        if (random.nextInt(20) == 0) {
            stance.setScore(7);
        }
        int partition = number % PARTITIONS;
        log.add(wire.stance(partition, end(Topics.STANCES.name(), partition), stance));
    }

    private static StanceOp nextOp(Random random, StanceOp before) {
        if (before == StanceOp.RETRACT) {
            return StanceOp.ADD;
        }
        return random.nextBoolean() ? StanceOp.MOVE : StanceOp.RETRACT;
    }

    private long end(String topic, int partition) {
        return log.end(topic, partition);
    }

    private Rig sink(int batch) {
        return new Rig(log, database.get().dataSource(), wire.registry(), batch);
    }

    private Map<String, List<String>> tables() {
        return Tables.everything(database.get().dataSource());
    }
}
