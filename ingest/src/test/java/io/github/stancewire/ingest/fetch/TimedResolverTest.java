package io.github.stancewire.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimedResolverTest {
    private static final Duration SOON = Duration.ofMillis(50);

    @Test
    void aNameServiceThatNeverAnswersKnowsNoHost() {
        CountDownLatch never = new CountDownLatch(1);
        try (TimedResolver names = new TimedResolver(
                host -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                },
                SOON)) {
            assertThrows(UnknownHostException.class, () -> names.resolve("slow.invalid"));
        }
    }

    @Test
    void whatItSaysInTimeIsPassedOn() throws Exception {
        List<InetAddress> here = List.of(InetAddress.getLoopbackAddress());
        try (TimedResolver names = new TimedResolver(host -> here, Duration.ofSeconds(20))) {
            assertEquals(here, names.resolve("wiki.invalid"));
        }
    }

    @Test
    void aHostThatIsNotKnownIsNot() {
        try (TimedResolver names = new TimedResolver(
                host -> {
                    throw new UnknownHostException(host);
                },
                Duration.ofSeconds(20))) {
            assertThrows(UnknownHostException.class, () -> names.resolve("no.invalid"));
        }
    }
}
