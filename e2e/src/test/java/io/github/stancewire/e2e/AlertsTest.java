package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An alert that wakes somebody leads him to what to do. */
class AlertsTest {
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    @Test
    void eachAlertHasItsSectionInTheGuideAndPointsToIt() throws IOException {
        String rules = read("deploy/prometheus/alerts.yml");
        String guide = read("docs/OPERATIONS.md");
        List<String> lost = new ArrayList<>();
        Matcher alert = ALERT.matcher(rules);
        int alerts = 0;
        while (alert.find()) {
            alerts++;
            String name = alert.group(1);
            if (!guide.contains("\n### " + name + "\n")
                    || !rules.contains("docs/OPERATIONS.md#" + name.toLowerCase(Locale.ROOT))) {
                lost.add(name);
            }
        }
        assertFalse(alerts == 0, "alerts");
        assertEquals(List.of(), lost);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Samples.PROJECT.resolve(file));
    }
}
