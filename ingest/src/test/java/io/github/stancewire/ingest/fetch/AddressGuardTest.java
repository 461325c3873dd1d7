package io.github.stancewire.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final URI NEWS = URI.create("http://news.example/f");

    @ParameterizedTest
    @CsvSource({
        // where it resolves to, target, given, refused
        "198.51.100.7,    http://news.example/a, http://news.example/f, false",
        "127.0.0.1,       http://news.example/a, http://news.example/a, true",
        "10.1.2.3,        http://news.example/a, http://other.example/, true",
        "127.0.0.1,       http://127.0.0.1/a,    http://news.example/,  true",
        "127.0.0.1,       http://localhost/a,    http://news.example/,  true",
        "127.0.0.1,       http://localhost:2/a,  http://localhost:2/f,  false",
        "127.0.0.1,       http://localhost/a,    http://127.0.0.1:2/f,  false",
        "127.0.0.1,       http://localhost:1/a,  http://localhost:2/f,  true",
        "127.0.0.1,       http://0x7f.1:2/a,     http://127.0.0.1:2/f,  false",
        "10.1.2.3,        http://10.1.2.3/a,     http://10.1.2.3/f,     false",
        "10.1.2.3,        http://10.1.2.4/a,     http://10.1.2.3/f,     true",
        "10.1.2.3,        http://127.0.0.1/a,    http://10.1.2.3/f,     true",
        "198.51.100.7,    http://news.example:22/, http://news.example/, true",
        "198.51.100.7,    http://news.example:8080/, http://news.example:8080/f, false",
        "198.51.100.7,    https://news.example:443/, http://news.example/, false",
        "10.1.2.3,        http://wiki.corp:81/a, http://news.example/,  false"
    })
    void onlyWhatWasNamedMayBeInside(String resolved, String target, String given, boolean refused) {
        AddressGuard guard = new AddressGuard(host -> List.of(InetAddress.getByName(resolved)), Set.of("wiki.corp"));

        assertEquals(
                refused,
                guard.check(
                                WebAddress.of(target).orElseThrow(),
                                WebAddress.of(given).orElseThrow())
                        instanceof AddressGuard.Verdict.Refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "::ffff:0:7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::808:808",
                "100::1",
                "2001:0:53aa:64c:0:0:f5ff:fffe",
                "2001:2::1",
                "2002:7f00:1::1",
                "2002:c0a8:101::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "5f00::1",
                "2a00:1::5efe:a00:1",
                "2a00:1::200:5efe:7f00:1"
            })
    void whatIsNotThePublicWebIsRefused(String inside) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(inside);

        assertTrue(ForbiddenBlocks.of(address).isPresent(), inside);
        assertInstanceOf(
                AddressGuard.Verdict.Refused.class,
                new AddressGuard(host -> List.of(address), Set.of()).check(NEWS, NEWS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1",
                "2a00:1450::1",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "2001:4860::8888"
            })
    void thePublicWebIsNot(String outside) throws UnknownHostException {
        assertFalse(ForbiddenBlocks.of(InetAddress.getByName(outside)).isPresent(), outside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0X7F.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://0x7f.0.1/",
                "http://127.0.0.1./",
                "http://localhost./",
                "http://LOCALHOST/",
                "http://[::1]/",
                "http://[0::0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://0/",
                "http://0x0/",
                "http://\u0661\u0662\u0667.0.0.1/",
                "http://\uff11\uff12\uff17.0.0.1/",
                "http://127\u30020\u30020\u30021/",
                "http:\\\\127.0.0.1/",
                "http:///127.0.0.1/",
                "http://2852039166/",
                "http://[fe80::1]/",
                "http://169.254.43518/",
                "http://0xa9fea9fe/"
            })
    void everySpellingIsSeenThrough(String spelling) {
        AddressGuard guard = new AddressGuard(AddressGuardTest::system, Set.of());

        // What is no address at all is asked for by nobody.
        WebAddress.of(spelling)
                .ifPresent(address -> assertInstanceOf(
                        AddressGuard.Verdict.Refused.class, guard.check(address, NEWS), address.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1@evil.example/",
                "http://news.example:80@127.0.0.1/",
                "http://a:b@127.0.0.1/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://127.0.0.1%00.news.example/",
                "http://127.0.0.1 .example/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1/",
                "jar:http://127.0.0.1/",
                "http:127.0.0.1",
                "http://",
                "http://:80/",
                "http://a:99999/",
                "http://a:b/"
            })
    void whatIsNoPlainAddressIsNone(String tricky) {
        assertEquals(Optional.empty(), WebAddress.of(tricky));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://256.1.1.1/", "http://1.2.3.4.5/", "http://0x1ffffffff/", "http://09.1.1.1/"})
    void numbersThatAreNoAddressAreNotLeftToAResolver(String broken) {
        assertEquals(Optional.empty(), WebAddress.of(broken));
    }

    @Test
    void oneAddressInsideSpoilsTheHost() {
        AddressGuard guard = new AddressGuard(
                host -> List.of(InetAddress.getByName("198.51.100.7"), InetAddress.getByName("10.0.0.1")), Set.of());

        assertInstanceOf(AddressGuard.Verdict.Refused.class, guard.check(NEWS, NEWS));
    }

    @Test
    void theNameIsAskedForOnceAndWhatWasJudgedIsHandedOut() throws Exception {
        List<String> asked = new ArrayList<>();
        AddressGuard guard = new AddressGuard(
                host -> {
                    asked.add(host);
                    return List.of(InetAddress.getByName(asked.size() == 1 ? "198.51.100.7" : "127.0.0.1"));
                },
                Set.of());

        var clear = assertInstanceOf(AddressGuard.Verdict.Clear.class, guard.check(NEWS, NEWS));

        assertEquals(List.of(InetAddress.getByName("198.51.100.7")), clear.addresses());
        assertEquals(List.of("news.example"), asked);
    }

    @Test
    void randomSpellingsOfInsideAddressesNeverPass() {
        Random random = new Random(20_240_501);
        AddressGuard guard = new AddressGuard(AddressGuardTest::system, Set.of());
        byte[][] inside = {{10, 0, 0, 1}, {127, 0, 0, 1}, {(byte) 169, (byte) 254, (byte) 169, (byte) 254}};
        for (int i = 0; i < 5_000; i++) {
            String host = spelling(inside[random.nextInt(inside.length)], random);
            var address = WebAddress.of("http://" + host + "/");
            assertTrue(address.isPresent(), host);
            assertInstanceOf(AddressGuard.Verdict.Refused.class, guard.check(address.get(), NEWS), host);
        }
    }

    @Test
    void randomTextIsAnAddressOrNoneAndNeverAnError() {
        Random random = new Random(7);
        String signs = "ht:/\\.@[]%#?0123456789abcdefx\u3002\u00e9 -_~|\t\n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://" : "");
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            WebAddress.of(text.toString()).ifPresent(address -> {
                assertEquals(address, WebAddress.of(address.toString()).orElseThrow(), text::toString);
                IpLiteral.parse(address.getHost());
            });
            WebAddress.resolve(NEWS, text.toString());
        }
    }

    private static String spelling(byte[] address, Random random) {
        int parts = 1 + random.nextInt(4);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < parts - 1; i++) {
            out.add(number(address[i] & 0xFF, random));
        }
        long rest = 0;
        for (byte b : Arrays.copyOfRange(address, parts - 1, 4)) {
            rest = rest << 8 | (b & 0xFF);
        }
        out.add(number(rest, random));
        return String.join(".", out) + (random.nextInt(4) == 0 ? "." : "");
    }

    private static String number(long value, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "0x" + Long.toHexString(value);
            case 1 -> "0X00" + Long.toHexString(value);
            case 2 -> "0" + Long.toOctalString(value);
            default -> Long.toString(value);
        };
    }

    private static List<InetAddress> system(String host) throws UnknownHostException {
        if (host.equals("localhost")) {
            return List.of(InetAddress.getLoopbackAddress());
        }
        throw new UnknownHostException(host);
    }
}
