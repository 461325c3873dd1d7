package io.github.stancewire.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.ingest.push.PushServer;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An ingest with a push endpoint over a Kafka in memory, and a client. */
final class PushFixture implements AutoCloseable {
    static final String PATH = "/api/v1/articles";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final MemoryKafka kafka = new MemoryKafka();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Map<String, String> settings =
            new HashMap<>(Map.of(IngestConfig.BATCH_TIME, "30000", IngestConfig.PUSH_PORT, "0"));

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private IngestService service = service(List.of());
    private PushServer server = PushServer.start(config().push(), service.pushRoutes());

    /** Ends the ingest, and starts one with the settings as they are now. */
    void restart(Source... sources) {
        close();
        service = service(List.of(sources));
        server = PushServer.start(config().push(), service.pushRoutes());
    }

    IngestService ingest() {
        return service;
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + PATH + query));
    }

    HttpRequest.Builder openApi() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1/openapi.json"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> push(String type, String body) throws IOException, InterruptedException {
        return send(post(type, body));
    }

    CompletableFuture<HttpResponse<String>> pushLater(String body) {
        return http.sendAsync(post("application/json", body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String type, String body) {
        return request("").header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> pushJson(String body) throws IOException, InterruptedException {
        return push("application/json", body);
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    /** Outcomes of an answer, one after another, with the reason of those refused. */
    static List<String> outcomes(HttpResponse<String> response) throws IOException {
        return json(response).get("articles").findParents("outcome").stream()
                .map(PushFixture::outcome)
                .toList();
    }

    /** Outcomes of a stream's answer. */
    static List<String> lines(HttpResponse<String> response) {
        return response.body().lines().map(PushFixture::line).toList();
    }

    static String line(String text) {
        try {
            JsonNode outcome = MAPPER.readTree(text);
            return outcome.get("line").asInt() + " " + outcome(outcome);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String outcome(JsonNode outcome) {
        return (outcome.get("outcome").asText() + " " + outcome.path("reason").asText()).strip();
    }

    /** Raw articles that are committed. */
    List<RawArticle> raw() {
        AvroSerde<RawArticle> serde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        return kafka.committed(Topics.RAW.name()).stream()
                .map(record -> serde.decode(record.value()))
                .toList();
    }

    static String content(RawArticle article) {
        return new String(article.getContent().array(), StandardCharsets.UTF_8);
    }

    double entries(String outcome) {
        return meters.find(IngestMetrics.ENTRIES).tags("kind", "push", "outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    double requests(String outcome) {
        return meters.find(IngestMetrics.PUSH_REQUESTS).tag("outcome", outcome).timers().stream()
                .mapToDouble(timer -> timer.count())
                .sum();
    }

    @Override
    public void close() {
        server.close();
        service.close();
    }

    private IngestConfig config() {
        return IngestConfig.from(settings);
    }

    private IngestService service(List<Source> sources) {
        return new IngestService(config(), sources, registry, new IngestMetrics(meters), kafka, Clock.systemUTC());
    }
}
