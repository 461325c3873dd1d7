package io.github.stancewire.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crawlercommons.filters.basic.BasicURLNormalizer;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Our spelling of hosts, ports and paths beside that of crawler-commons, from a seed that failures name. Queries are left out:
 * theirs sorts parameters, and mixes up their characters after a path with escapes. So are empty segments and characters that
 * no address may have, on which browsers are our model.
 */
class SecondOpinionTest {
    private static final long SEED = 20_241_126L;
    private static final List<String> PIECES = List.of(
            "a", "B", "2024", "-", "_", "~", ".", "%41", "%7e", "%2F", "%c3%bc", "ü", "新闻", "/.", "/..", "/x", "/b",
            ";v=1", ":", "@", "!", "$", "(", ")", ",");
    private static final List<String> STARTS = List.of(
            "http://news.example",
            "HTTPS://News.Example",
            "http://news.example:80",
            "https://news.example:443",
            "https://news.example:8443",
            "http://zürich.example",
            "http://192.0.2.1");

    @Test
    void crawlerCommonsSpellsAddressesAsWeDo() {
        BasicURLNormalizer theirs = new BasicURLNormalizer();
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder url = new StringBuilder(STARTS.get(random.nextInt(STARTS.size()))).append("/p");
            for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
                url.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String given = url.toString();

            assertEquals(
                    theirs.filter(given),
                    CanonicalUrl.of(given).map(URI::toString).orElse("none"),
                    () -> "seed " + SEED + ": " + given);
        }
    }
}
