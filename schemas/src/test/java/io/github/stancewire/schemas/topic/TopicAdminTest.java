package io.github.stancewire.schemas.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class TopicAdminTest {
    private static final short ONE_REPLICA = 1;

    private final FakeCluster cluster = new FakeCluster();

    @Test
    void anEmptyClusterGetsEveryTopic() {
        List<TopicReport> reports = TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        assertEquals(List.of(TopicReport.State.CREATED), states(reports));
        assertEquals(
                Topics.all().stream().map(Topic::name).sorted().toList(),
                cluster.topics.keySet().stream().sorted().toList());
    }

    @Test
    void aTopicIsCreatedWithItsSettings() {
        TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        assertEquals(Topics.RAW.settings(), cluster.topic("articles.raw").configs());
    }

    @Test
    void aTopicIsCreatedWithItsPartitions() {
        TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        assertEquals(4, cluster.topic("stances").numPartitions());
    }

    @Test
    void aSecondTimeChangesNothing() {
        TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        assertEquals(List.of(TopicReport.State.PRESENT), states(TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA)));
    }

    @Test
    void somebodyElsesCreationInTheMeantimeIsFine() {
        cluster.raced = true;
        List<TopicReport> reports = TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        assertEquals(TopicReport.State.PRESENT, reports.get(0).state());
    }

    @Test
    void anotherNumberOfPartitionsIsNamed() {
        TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        TopicReport report = TopicAdmin.ensure(cluster.admin(), 24, ONE_REPLICA).get(0);
        assertEquals("ingest.checkpoints: differs: partitions 4, expected 24", report.toString());
    }

    @Test
    void anotherSettingIsNamed() {
        TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        Map<String, String> settings = new HashMap<>(Topics.RAW.settings());
        settings.put("retention.ms", "1000");
        cluster.topics.put("articles.raw", new NewTopic("articles.raw", 4, ONE_REPLICA).configs(settings));
        TopicReport report = TopicAdmin.check(cluster.admin(), 4, ONE_REPLICA).get(1);
        assertEquals(List.of("retention.ms 1000, expected 2592000000"), report.differences());
    }

    @Test
    void fewerReplicasAreNamed() {
        TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        TopicReport report = TopicAdmin.check(cluster.admin(), 4, (short) 3).get(0);
        assertEquals(List.of("replication 1, expected 3"), report.differences());
    }

    @Test
    void theBrokersMayChooseTheReplication() {
        TopicAdmin.ensure(cluster.admin(), 4, TopicAdmin.BROKERS_CHOICE);
        assertEquals(
                List.of(TopicReport.State.PRESENT),
                states(TopicAdmin.check(cluster.admin(), 4, TopicAdmin.BROKERS_CHOICE)));
    }

    @Test
    void aCheckCreatesNothing() {
        assertEquals(List.of(TopicReport.State.MISSING), states(TopicAdmin.check(cluster.admin(), 4, ONE_REPLICA)));
        assertTrue(cluster.topics.isEmpty());
    }

    @Test
    void aClusterThatDoesNotAnswerIsNamed() {
        cluster.fault = new TimeoutException("Timed out waiting for a node assignment.");
        TopicAdminException e =
                assertThrows(TopicAdminException.class, () -> TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA));
        assertTrue(e.toString().contains("--bootstrap-servers"), e.toString());
    }

    @Test
    void everyCompactedTopicIsCreatedCompacted() {
        TopicAdmin.ensure(cluster.admin(), 4, ONE_REPLICA);
        assertEquals(
                Optional.of("compact"),
                Optional.ofNullable(
                        cluster.topic("ingest.checkpoints").configs().get("cleanup.policy")));
    }

    private static List<TopicReport.State> states(List<TopicReport> reports) {
        return reports.stream().map(TopicReport::state).distinct().toList();
    }
}
