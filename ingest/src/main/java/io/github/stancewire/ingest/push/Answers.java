package io.github.stancewire.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes answers. */
final class Answers {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answers() {}

    private record Articles(List<Outcome> articles) {}

    static void outcomes(Context context, int status, List<Outcome> outcomes) {
        send(context, status, "application/json", new Articles(outcomes));
    }

    /** As RFC 9457 writes it, with the reason for programs beside it. */
    static void problem(Context context, Refusal refusal) {
        refusal.headers().forEach(context::header);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.forStatus(refusal.status()).getMessage());
        problem.put("status", refusal.status());
        problem.put("detail", refusal.detail());
        problem.put("instance", context.path());
        problem.put("reason", refusal.reason());
        send(context, refusal.status(), "application/problem+json", problem);
    }

    static byte[] line(Outcome outcome) {
        return (text(outcome) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(Context context, int status, String contentType, Object body) {
        context.status(status)
                .contentType(contentType)
                .header("Cache-Control", "no-store")
                .result(text(body));
    }

    private static String text(Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
