package io.github.stancewire.ingest;

import static io.github.stancewire.ingest.PushFixture.PATH;
import static io.github.stancewire.ingest.PushFixture.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.push.PushPortInUseException;
import io.github.stancewire.ingest.push.PushServer;
import io.github.stancewire.schemas.topic.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not taken in, and what the client is told. */
class PushRefusalTest {
    private static final String ARTICLE = "{\"text\":\"Talks\"}";

    @AutoClose
    private final PushFixture ingest = new PushFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json         | {"title": }                       | 400 | broken-json
                    application/json         | {"title": "cut                    | 400 | broken-json
                    application/json         | [{"title": "a"}, ]                | 400 | broken-json
                    application/json         | {"title": "a"} {"title": "b"}     | 400 | broken-json
                    application/json         | ' '                               | 400 | empty
                    application/json         | {"n": 1, "text": "  "}            | 422 | no-content
                    application/json         | 7                                 | 422 | not-an-object
                    application/json         | {"text": "a", "url": "ftp://x/y"} | 422 | unusable-url
                    text/plain               | ''                                | 422 | empty
                    application/xml          | <a/>                              | 415 | unsupported-media-type
                    application/json;charset=utf-16 | {"title": "a"}             | 415 | unsupported-media-type
                    """)
    void isAProblemWithItsReason(String type, String body, int status, String reason) throws Exception {
        HttpResponse<String> answer = ingest.push(type, body);

        assertEquals(status, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(reason, json(answer).get("reason").asText());
        assertEquals(PATH, json(answer).get("instance").asText());
        assertEquals(0, ingest.raw().size());
    }

    @Test
    void brokenJsonIsToldWithItsPlace() throws Exception {
        String detail = json(ingest.pushJson("{\n \"title\": \"a\",\n \"text\" \"b\"}"))
                .get("detail")
                .asText();

        assertTrue(detail.startsWith("Broken JSON at line 3, column 9 (byte "), detail);
    }

    @Test
    void anotherMediaTypeIsAnsweredWithThoseTaken() throws Exception {
        HttpResponse<String> answer = ingest.send(ingest.request("").POST(BodyPublishers.ofString("a")));

        assertEquals(415, answer.statusCode());
        assertEquals(
                "application/json, application/x-ndjson, text/html, text/plain",
                answer.headers().firstValue("Accept-Post").orElse(""));
    }

    @Test
    void aCompressedBodyIsNotTaken() throws Exception {
        assertEquals(
                415, ingest.send(article().header("Content-Encoding", "gzip")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void anotherMethodIsRefusedWithTheOneAllowed(String method) throws Exception {
        HttpResponse<String> answer = ingest.send(ingest.request("").method(method, BodyPublishers.noBody()));

        assertEquals(405, answer.statusCode());
        assertEquals("POST", answer.headers().firstValue("Allow").orElse(""));
        assertEquals(405, json(answer).get("status").asInt());
    }

    @Test
    void aMisspeltParameterDoesNotMakeAnotherArticle() throws Exception {
        HttpResponse<String> answer = ingest.send(ingest.request("?ulr=https://gazette.example/a")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("Talks.")));

        assertEquals(400, answer.statusCode());
    }

    @Test
    void anUnusableAddressOfATextIsRefused() throws Exception {
        HttpResponse<String> answer = ingest.send(ingest.request("?url=gazette")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("Talks.")));

        assertEquals(422, answer.statusCode());
    }

    @Test
    void anArticleOfTheLargestSizeIsTakenWithSpaceAroundIt() throws Exception {
        assertEquals(201, ingest.pushJson(sized(Topic.MAX_CONTENT_BYTES) + "\n").statusCode());
    }

    @Test
    void aLargerOneIsNot() throws Exception {
        assertEquals(
                "too-large",
                json(ingest.pushJson(sized(Topic.MAX_CONTENT_BYTES + 1)))
                        .get("reason")
                        .asText());
        assertEquals(
                List.of("1 refused too-large", "2 published"),
                PushFixture.lines(
                        ingest.push("application/x-ndjson", sized(Topic.MAX_CONTENT_BYTES + 2_000) + "\n" + ARTICLE)));
    }

    @Test
    void aLengthTooLargeIsRefusedBeforeAnythingIsSent() throws Exception {
        try (Socket socket = connect("text/plain", "Content-Length: " + (Topic.MAX_CONTENT_BYTES + 1))) {
            assertEquals("HTTP/1.1 413 Payload Too Large", answer(socket).readLine());
        }
    }

    @Test
    void aBodyWithoutLengthIsReadOnlyToTheLimit() throws Exception {
        try (Socket socket = connect("text/plain", "Transfer-Encoding: chunked")) {
            OutputStream out = socket.getOutputStream();
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent <= Topic.MAX_CONTENT_BYTES; sent += 0x10000) {
                out.write(chunk);
            }
            out.flush();

            // The body has no end yet, and is answered nevertheless.
            assertEquals("HTTP/1.1 413 Payload Too Large", answer(socket).readLine());
        }
    }

    @Test
    void withATokenOnlyWhoShowsItIsLetIn() throws Exception {
        ingest.settings.put(IngestConfig.PUSH_TOKEN, "s3cret.token=");
        ingest.restart();

        HttpResponse<String> without = ingest.send(article());
        HttpResponse<String> wrong = ingest.send(article().header("Authorization", "Bearer s3cret.tokem="));
        HttpResponse<String> right = ingest.send(article().header("Authorization", "bearer s3cret.token="));

        assertEquals(401, without.statusCode());
        assertEquals(
                "Bearer realm=\"stancewire\"",
                without.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals(401, wrong.statusCode());
        assertTrue(wrong.headers().firstValue("WWW-Authenticate").orElse("").contains("invalid_token"));
        assertFalse(wrong.body().contains("s3cret"));
        assertEquals(201, right.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example,403",
        "http://evil.example:8080,403",
        "null,403",
        "http://localhost:8080,201",
        "http://[::1]:1,201"
    })
    void withoutATokenAPageFromElsewhereMayNotPush(String origin, int status) throws Exception {
        assertEquals(status, ingest.send(article().header("Origin", origin)).statusCode());
    }

    @Test
    void anAddressForOtherMachinesNeedsAToken() {
        ingest.settings.put(IngestConfig.PUSH_HOST, "0.0.0.0");

        var refused = assertThrows(InvalidSettingException.class, () -> IngestConfig.from(ingest.settings));

        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("ingest.push.token must be set where"),
                refused::getMessage);
        ingest.settings.put(IngestConfig.PUSH_TOKEN, "abc");
        assertEquals("0.0.0.0", IngestConfig.from(ingest.settings).push().host());
    }

    @Test
    void theTokenIsNeverPrinted() {
        Map<String, String> bad = Map.of(IngestConfig.PUSH_TOKEN, "with space");

        assertFalse(IngestConfig.from(Map.of(IngestConfig.PUSH_TOKEN, "s3cret"))
                .toString()
                .contains("s3cret"));
        assertFalse(String.valueOf(assertThrows(InvalidSettingException.class, () -> IngestConfig.from(bad))
                        .getMessage())
                .contains("with space"));
    }

    @Test
    void aPortInUseIsOneLine() {
        ingest.settings.put(IngestConfig.PUSH_PORT, Integer.toString(ingest.port()));

        var refused = assertThrows(
                PushPortInUseException.class,
                () -> PushServer.start(
                        IngestConfig.from(ingest.settings).push(),
                        ingest.ingest().pushRoutes()));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("port " + ingest.port()), refused::getMessage);
    }

    private HttpRequest.Builder article() {
        return ingest.request("").header("Content-Type", "application/json").POST(BodyPublishers.ofString(ARTICLE));
    }

    private static String sized(int bytes) {
        String frame = "{\"text\":\"\"}";
        return frame.replace(":\"", ":\"" + "x".repeat(bytes - frame.length()));
    }

    private Socket connect(String type, String header) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), ingest.port());
        socket.getOutputStream()
                .write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + header
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
