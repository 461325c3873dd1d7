package io.github.stancewire.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over https with certificates made here: who is trusted, and what is said of those who are not. */
@Timeout(120)
class TlsTest {
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    @Test
    void aServerWithAGoodCertificateIsReadThoughConnectedToByItsJudgedAddress() throws Exception {
        var fetched = assertInstanceOf(FetchResult.Fetched.class, fetch("wiki.invalid", "-1d", true));

        assertEquals("here", new String(fetched.body(), StandardCharsets.UTF_8));
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        var refused = assertInstanceOf(FetchResult.Refused.class, fetch("other.invalid", "-1d", true));

        assertTrue(refused.message().contains("(its certificate is for another name)"), refused::message);
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        var refused = assertInstanceOf(FetchResult.Refused.class, fetch("wiki.invalid", "-20d", true));

        assertTrue(refused.message().contains("(its certificate has expired)"), refused::message);
    }

    @Test
    void aCertificateThatNobodyKnownSignedIsRefused() throws Exception {
        var refused = assertInstanceOf(FetchResult.Refused.class, fetch("wiki.invalid", "-1d", false));

        assertTrue(
                refused.message().contains("(its certificate is signed by nobody that Java trusts)"), refused::message);
    }

    /** @param from when the certificate's ten days begin */
    private FetchResult fetch(String name, String from, boolean trusted) throws Exception {
        KeyStore keys = signed(name, from);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys, keys)));
        server.createContext("/", exchange -> {
            byte[] body = "here".getBytes(StandardCharsets.UTF_8);
            boolean page = exchange.getRequestURI().getPath().equals("/f");
            exchange.sendResponseHeaders(page ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("https://wiki.invalid:" + server.getAddress().getPort() + "/f");
        var limits =
                new FetchLimits(Duration.ofSeconds(10), 1000, 1000, 3, "Test/1", Duration.ZERO, Set.of("wiki.invalid"));
        var tls =
                trusted ? new DefaultClientTlsStrategy(context(keys, keys)) : DefaultClientTlsStrategy.createDefault();
        try (Fetcher fetcher =
                new Fetcher(limits, clock, clock, host -> List.of(InetAddress.getLoopbackAddress()), tls)) {
            return fetcher.fetch(new FetchRequest(address, address, Validators.NONE, FetchRequest.Accept.FEED));
        } finally {
            server.stop(0);
        }
    }

    /** A key with a certificate that an authority of the test's own signed; both are in the store. */
    private KeyStore signed(String name, String from) throws Exception {
        Path request = folder.resolve("request");
        Path answer = folder.resolve("answer");
        keytool(
                "-genkeypair",
                "-alias",
                "authority",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Test",
                "-ext",
                "bc:c",
                "-startdate",
                "-90d");
        keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=Server");
        keytool("-certreq", "-alias", "server", "-file", request.toString());
        keytool(
                "-gencert",
                "-alias",
                "authority",
                "-infile",
                request.toString(),
                "-outfile",
                answer.toString(),
                "-ext",
                "san=dns:" + name,
                "-startdate",
                from,
                "-validity",
                "10");
        keytool("-importcert", "-noprompt", "-alias", "server", "-file", answer.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        keys.setCertificateEntry("trusted", keys.getCertificate("authority"));
        return keys;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-keystore", folder.resolve("keys").toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private static SSLContext context(KeyStore own, KeyStore trusted) throws Exception {
        KeyStore server = KeyStore.getInstance("PKCS12");
        server.load(null, null);
        server.setKeyEntry(
                "server",
                own.getKey("server", PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                own.getCertificateChain("server"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(server, PASSWORD.toCharArray());
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("authority", trusted.getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
