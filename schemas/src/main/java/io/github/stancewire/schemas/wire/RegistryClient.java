package io.github.stancewire.schemas.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Requests to a registry with the Confluent API, tried again where another answer may come. Every request made here may
 * be repeated: asking changes nothing, and registering a schema that is there answers with its id. Thread-safe.
 */
final class RegistryClient {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Optional<String> authorization;
    private final Duration firstPause;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    RegistryClient(URI base, Duration firstPause) {
        String scheme = base.getScheme();
        if (base.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "A schema registry's address looks like http://localhost:8081, not: " + withoutUser(base));
        }
        this.base = withoutUser(base).replaceAll("/+$", "");
        this.authorization = Optional.ofNullable(base.getRawUserInfo()).map(RegistryClient::basic);
        this.firstPause = firstPause;
    }

    /** The registry's address, without credentials. */
    String base() {
        return base;
    }

    /** Returns the body of a good answer; throws one of this package's exceptions otherwise. */
    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /** Posts a schema, and returns the body of a good answer. */
    JsonNode postSchema(String path, String schema) {
        String body =
                JSON.createObjectNode().set("schema", TextNode.valueOf(schema)).toString();
        return send(request(path)
                .header("Content-Type", MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", MEDIA_TYPE);
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private JsonNode send(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                boolean worthAnotherTry = answer.statusCode() >= 500 || answer.statusCode() == 429;
                if (!worthAnotherTry || attempt == ATTEMPTS) {
                    return read(request, answer);
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new RegistryUnavailableException(
                            "The schema registry at " + base + " does not answer (" + reason(e)
                                    + "). Is it running, and is --registry right? `stancewire registry` starts one.",
                            e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(attempt);
        }
    }

    private JsonNode read(HttpRequest request, HttpResponse<String> answer) {
        JsonNode body = json(answer.body());
        if (answer.statusCode() == 200 && !body.isMissingNode()) {
            return body;
        }
        String said = request.method() + " " + request.uri() + " was answered with " + answer.statusCode() + ": "
                + body.path("message").asText("no message");
        int code = body.path("error_code").asInt();
        // Only the registry itself may say that something is unknown: a proxy's or another server's 404 must not turn
        // good records into dead letters.
        if (answer.statusCode() == 404 && code >= 40401 && code <= 40499) {
            throw new UnknownSchemaException(said + ". `stancewire topics` registers the schemas.");
        }
        if (answer.statusCode() == 409 || answer.statusCode() == 422) {
            throw new IncompatibleSchemaException(
                    said + ". Give new fields a default, and rename or remove none that others still need.");
        }
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new RegistryRefusedException(
                    said + ". Give the right credentials as http://USER:PASSWORD@HOST:PORT in --registry.");
        }
        throw new RegistryUnavailableException(
                said + ". Is --registry the address of a registry with the Confluent API?");
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(firstPause.multipliedBy(1L << (attempt - 1)).toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private RegistryUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RegistryUnavailableException("Interrupted while asking the schema registry at " + base, e);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String withoutUser(URI uri) {
        String user = uri.getRawUserInfo();
        return user == null ? uri.toString() : uri.toString().replace(user + "@", "");
    }

    private static String basic(String rawUserInfo) {
        // A plus in user information is a plus, not a space.
        String user = URLDecoder.decode(rawUserInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}
