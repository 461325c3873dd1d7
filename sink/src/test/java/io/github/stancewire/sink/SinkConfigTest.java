package io.github.stancewire.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

class SinkConfigTest {
    private static final Map<String, String> LEAST =
            Map.of("bootstrap.servers", "broker:9092", "database.url", "jdbc:postgresql://db:5432/news");

    @Test
    void theReadmeListsTheKeysThatAreRead() throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([^`]+)` \\|").matcher(section("## Settings"));
        while (row.find()) {
            documented.add(row.group(1));
        }

        assertEquals(new TreeSet<>(SinkConfig.keys()), documented);
    }

    @Test
    void whatIsMissingIsNamed() {
        IllegalArgumentException missing =
                assertThrows(IllegalArgumentException.class, () -> SinkConfig.from(Map.of("database.url", "x")));

        assertEquals(
                "bootstrap.servers is missing: give Kafka's address, for example localhost:9092", missing.getMessage());
    }

    @Test
    void whatIsOutOfRangeIsNamedWithRangeAndValue() {
        assertEquals(
                "sink.batch.records is a whole number from 1 to 10000; received many",
                assertThrows(IllegalArgumentException.class, () -> with("sink.batch.records", "many"))
                        .getMessage());
        assertEquals(
                "sink.batch.records is a whole number from 1 to 10000; received 0",
                assertThrows(IllegalArgumentException.class, () -> with("sink.batch.records", "0"))
                        .getMessage());
    }

    @Test
    void aUrlOfAnotherDatabaseIsRefusedWithoutItsSecrets() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> with("database.url", "jdbc:mysql://db/news?password=secret"));

        assertFalse(String.valueOf(refused.getMessage()).contains("secret"), refused.toString());
    }

    @Test
    void noSecretIsPrinted() {
        Map<String, String> values = new HashMap<>(LEAST);
        values.put("database.url", "jdbc:postgresql://db/news?password=secret1");
        values.put("database.password", "secret2");
        values.put("kafka.sasl.jaas.config", "secret3");

        assertFalse(SinkConfig.from(values).toString().contains("secret"));
    }

    @Test
    void theGuaranteesCannotBeSetAway() {
        Map<String, Object> consumer = ConsumerSettings.of(with("kafka.isolation.level", "read_uncommitted"));

        assertEquals("read_committed", consumer.get(ConsumerConfig.ISOLATION_LEVEL_CONFIG));
    }

    @Test
    void otherSettingsOfTheConsumerPassThrough() {
        Map<String, Object> consumer = ConsumerSettings.of(with("kafka.session.timeout.ms", "6000"));

        assertEquals("6000", consumer.get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG));
    }

    private static SinkConfig with(String key, String value) {
        Map<String, String> values = new HashMap<>(LEAST);
        values.put(key, value);
        return SinkConfig.from(values);
    }

    private static String section(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf(heading);
        int end = readme.indexOf("\n## ", begin + heading.length());
        return readme.substring(begin, end < 0 ? readme.length() : end);
    }
}
