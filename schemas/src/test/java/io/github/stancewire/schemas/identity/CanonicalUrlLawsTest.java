package io.github.stancewire.schemas.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What may be changed in any address without changing what it names, and what may not; from a seed that failures name. */
class CanonicalUrlLawsTest {
    private static final long SEED = 20_241_126L;
    private static final int ROUNDS = 3_000;
    private static final String UNRESERVED = "abcXYZ0189-._~";
    private static final List<String> TRACKING =
            List.of("utm_source=a", "UTM_Medium=b", "fbclid=c", "gclid", "mc_eid=%20d");

    @Test
    void trackingParametersMayStandAnywhereInAnyOrder() {
        law((plain, random) -> {
            List<String> parameters = new ArrayList<>(List.of(plain.query().split("&")));
            for (int i = random.nextInt(4); i >= 0; i--) {
                parameters.add(random.nextInt(parameters.size() + 1), TRACKING.get(random.nextInt(TRACKING.size())));
            }
            return plain.with(String.join("&", parameters)).toString();
        });
    }

    @Test
    void whatNeedsNoEscapeMayBeEscaped() {
        law((plain, random) ->
                "https://" + plain.host() + escaped(plain.path(), random) + "?" + escaped(plain.query(), random));
    }

    @Test
    void schemeAndHostMayBeInAnyCase() {
        law((plain, random) -> "hTTpS://" + plain.host().toUpperCase(Locale.ROOT) + plain.path() + "?" + plain.query());
    }

    @Test
    void theSchemesOwnPortMayBeNamed() {
        law((plain, random) -> "https://" + plain.host() + ":" + "0".repeat(random.nextInt(2)) + "443" + plain.path()
                + "?" + plain.query());
    }

    @Test
    void aFragmentMayFollow() {
        law((plain, random) -> plain + "#" + word(random) + "?utm_source=x");
    }

    @Test
    void aPathMayGoDetours() {
        law((plain, random) -> "https://" + plain.host() + detours(plain.path(), random) + "?" + plain.query());
    }

    @Test
    void dotSegmentsAreThoseThatJavasOwnAddressesRemove() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            String given = "https://a.example" + detours(Plain.next(random).path(), random);
            String javas = URI.create(given).normalize().toString();

            assertEquals(javas, of(given), () -> "seed " + SEED + ": " + given);
        }
    }

    @Test
    void namesInOtherScriptsAreThoseOfTheNameSystem() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder label = new StringBuilder("a");
            for (int letters = random.nextInt(1, 8); letters > 0; letters--) {
                // Latin, Greek and Cyrillic small letters on which all versions of the standard agree.
                label.appendCodePoint(List.of(0xE0, 0x3B1, 0x430).get(random.nextInt(3)) + random.nextInt(16));
            }
            String host = label + ".example";

            assertEquals(
                    "https://" + IDN.toASCII(host) + "/", of("https://" + host), () -> "seed " + SEED + ": " + host);
        }
    }

    @Test
    void anotherPathOrQueryIsAnotherPage() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            Plain plain = Plain.next(random);

            assertNotEquals(of(plain.toString()), of("https://" + plain.host() + plain.path() + "x?" + plain.query()));
            assertNotEquals(
                    of(plain.toString()), of(plain.with(plain.query() + "x").toString()));
        }
    }

    private static void law(BiFunction<Plain, Random, String> variant) {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            Plain plain = Plain.next(random);
            String other = variant.apply(plain, random);

            assertEquals(of(plain.toString()), of(other), () -> "seed " + SEED + ": " + plain + " and " + other);
        }
    }

    /** An address that needs nothing done to it. */
    private record Plain(String host, String path, String query) {
        static Plain next(Random random) {
            StringBuilder path = new StringBuilder();
            for (int parts = random.nextInt(1, 5); parts > 0; parts--) {
                path.append('/').append(word(random));
            }
            List<String> query = new ArrayList<>();
            for (int parameters = random.nextInt(1, 4); parameters > 0; parameters--) {
                query.add(word(random) + "=" + word(random));
            }
            return new Plain(
                    word(random).replaceAll("[^a-z]", "h").toLowerCase(Locale.ROOT) + ".example",
                    path.toString(),
                    String.join("&", query));
        }

        Plain with(String other) {
            return new Plain(host, path, other);
        }

        @Override
        public String toString() {
            return "https://" + host + path + "?" + query;
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("w");
        for (int letters = random.nextInt(6); letters > 0; letters--) {
            word.append(UNRESERVED.charAt(random.nextInt(UNRESERVED.length())));
        }
        return word.append('w').toString();
    }

    private static String escaped(String text, Random random) {
        StringBuilder escaped = new StringBuilder();
        for (byte c : text.getBytes(StandardCharsets.US_ASCII)) {
            boolean may = UNRESERVED.indexOf(c) >= 0 || Character.isLetter(c);
            String form = random.nextBoolean() ? "%%%02X" : "%%%02x";
            escaped.append(may && random.nextInt(3) == 0 ? String.format(form, c) : Character.toString(c));
        }
        return escaped.toString();
    }

    private static String detours(String path, Random random) {
        StringBuilder way = new StringBuilder();
        for (String part : path.substring(1).split("/", -1)) {
            if (random.nextBoolean()) {
                way.append(random.nextBoolean() ? "/." : "/" + word(random) + "/..");
            }
            way.append('/').append(part);
        }
        return way.toString();
    }

    private static String of(String url) {
        return Optional.of(url).flatMap(CanonicalUrl::of).map(URI::toString).orElse("empty");
    }
}
