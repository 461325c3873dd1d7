package io.github.stancewire.app.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Asks a registry over HTTP as Confluent's clients do. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    Answer get(String path) {
        return send("GET", path, "", RegistryServer.MEDIA_TYPE);
    }

    Answer delete(String path) {
        return send("DELETE", path, "", RegistryServer.MEDIA_TYPE);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body, RegistryServer.MEDIA_TYPE);
    }

    Answer post(String path, String body) {
        return send("POST", path, body, RegistryServer.MEDIA_TYPE);
    }

    Answer postSchema(String path, String schema) {
        return post(path, JSON.valueToTree(Map.of("schema", schema)).toString());
    }

    int register(String subject, String schema) {
        return postSchema("/subjects/" + subject + "/versions", schema)
                .body()
                .path("id")
                .asInt();
    }

    Answer send(String method, String path, String body, String contentType) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", contentType)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, JsonNode body, String contentType) {
        int errorCode() {
            return body.path("error_code").asInt();
        }

        /** Status and body on one line, with single quotes. */
        @Override
        public String toString() {
            return status + " " + body.toString().replace('"', '\'');
        }
    }
}
