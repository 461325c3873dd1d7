package io.github.stancewire.e2e.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.e2e.Stancewire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** What a service says of its health at its management port. */
final class Health {
    /** Lets a service choose its management port. */
    static final Map<String, String> ON = Map.of("STANCEWIRE_MANAGEMENT_PORT", "0");

    private final HttpClient http = HttpClient.newHttpClient();

    /** Waits until the service is ready to work. */
    void awaitReady(Stancewire service) throws Exception {
        service.await("readiness", () -> {
            HttpResponse<String> answer = ask(service, "ready");
            return answer.statusCode() == 200 ? Optional.of(true) : Optional.empty();
        });
    }

    /** Waits until the service is not ready and says so with this word, alive all the while; returns what it says. */
    String awaitWaiting(Stancewire service, String word) throws Exception {
        return service.await("health that names " + word, () -> {
            HttpResponse<String> live = ask(service, "live");
            if (live.statusCode() != 200) {
                throw new AssertionError("Not live: " + live.body());
            }
            HttpResponse<String> ready = ask(service, "ready");
            String reason = reason(ready.body());
            return ready.statusCode() == 503 && reason.contains(word) ? Optional.of(reason) : Optional.empty();
        });
    }

    private HttpResponse<String> ask(Stancewire service, String what) throws Exception {
        String port = service.awaitSaid("(?m)health and metrics at port (\\d+)$");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + Containers.HOST + ":" + port + "/health/" + what))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String reason(String body) throws Exception {
        StringBuilder reasons = new StringBuilder();
        for (JsonNode check : new ObjectMapper().readTree(body).path("checks")) {
            reasons.append(check.path("reason").asText(""));
        }
        return reasons.toString();
    }
}
