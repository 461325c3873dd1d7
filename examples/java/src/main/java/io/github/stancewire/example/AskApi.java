package io.github.stancewire.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the API for the pairs with the most stances, then for all stances, page by page; prints both as JSON lines. */
public final class AskApi {
    private static final String HELP = """
            Prints the pairs with the most stances and then every stance in force as JSON lines, asked of the API.

              java -cp stancewire-example-java.jar io.github.stancewire.example.AskApi [--api URL] [--page N] [FILTER=VALUE...]

              --api     where serve listens (default: STANCEWIRE_API, else http://localhost:8080)
              --page    stances in one answer, 1 to 200 (default: 50)
              FILTER    source, target, from, to, polarity, event, voice, factuality: source=CHN from=2024-01-01

            Exit codes: 0 fine, 2 wrong usage, 3 the API not reached.""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final String api;

    private AskApi(String api) {
        this.api = api.replaceAll("/+$", "") + "/api/v1";
    }

    /** The API says no, in its own words. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final boolean ours;

        RefusedException(HttpResponse<String> answer) throws IOException {
            super(told(answer));
            ours = answer.statusCode() < 500;
        }

        /** Errors are {@code application/problem+json}: what is wrong is the detail, else the title. */
        private static String told(HttpResponse<String> answer) throws IOException {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("application/problem+json")) {
                return answer.uri() + " was answered with " + answer.statusCode();
            }
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("detail").asText(problem.path("title").asText());
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        if (arguments.contains("--help")) {
            System.out.println(HELP);
            return 0;
        }
        try {
            Options options = new Options(arguments, Set.of("--api", "--page"), Set.of());
            String api = options.value("--api", "STANCEWIRE_API", "http://localhost:8080");
            String filter = options.rest().stream().map(AskApi::parameter).collect(Collectors.joining());
            AskApi asking = new AskApi(api);
            try {
                asking.pairs();
                asking.stances("limit=" + options.value("--page", "STANCEWIRE_API_PAGE", "50") + filter);
                return 0;
            } catch (IOException e) {
                return failed(3, "no answer from " + api + ": " + e);
            }
        } catch (RefusedException e) {
            return failed(e.ours ? 2 : 3, e.getMessage());
        } catch (IllegalArgumentException e) {
            return failed(2, e.getMessage());
        }
    }

    private void pairs() throws IOException, InterruptedException {
        for (JsonNode pair : get("/pairs?limit=10").path("items")) {
            print("pair", pair);
        }
    }

    /** The cursor is opaque, and stands beside the filter that it was given for. */
    private void stances(String query) throws IOException, InterruptedException {
        String cursor = "";
        do {
            JsonNode page = get("/stances?" + query + cursor);
            for (JsonNode stance : page.path("items")) {
                print("stance", stance);
            }
            cursor = page.path("next").isNull()
                    ? ""
                    : parameter("cursor=" + page.path("next").asText());
        } while (!cursor.isEmpty());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new RefusedException(answer);
        }
        return JSON.readTree(answer.body());
    }

    private void print(String kind, JsonNode item) {
        out.println(JSON.createObjectNode().put("kind", kind).setAll((ObjectNode) item));
    }

    private static String parameter(String given) {
        int equals = given.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(given + " is no FILTER=VALUE; --help tells more");
        }
        return "&" + given.substring(0, equals) + "="
                + URLEncoder.encode(given.substring(equals + 1), StandardCharsets.UTF_8);
    }

    private static int failed(int code, @Nullable String line) {
        System.err.println("AskApi: " + line);
        return code;
    }
}
