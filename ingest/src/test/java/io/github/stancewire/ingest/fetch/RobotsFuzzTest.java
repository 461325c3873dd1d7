package io.github.stancewire.ingest.fetch;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;

/** Whatever a site has as its robots.txt, it is understood as something. */
class RobotsFuzzTest {
    private static final URI ADDRESS = URI.create("https://news.example/robots.txt");

    @FuzzTest(maxDuration = "1m")
    void rulesAnswerForEveryAddress(byte[] bytes) {
        RobotRules rules = RobotRules.parse(ADDRESS, bytes, "Stancewire/0.1 (news feed reader)");
        rules.allows(URI.create("https://news.example/a/b?c=d"));
        rules.delay();
    }
}
