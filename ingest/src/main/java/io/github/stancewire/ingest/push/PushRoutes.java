package io.github.stancewire.ingest.push;

import io.github.stancewire.ingest.article.Item;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /api/v1/articles}, for any server that takes routes. Answers its own errors. Thread-safe. */
public final class PushRoutes {
    /** Where articles are pushed to. */
    public static final String PATH = "/api/v1/articles";

    private static final Logger LOG = LoggerFactory.getLogger(PushRoutes.class);
    private static final String ADDRESS = "url";
    /**
     * Bodies that are read at the same time: half of a server's threads, so that slow clients leave it able to answer
     * others. Requests that wait for their commit take no thread.
     */
    private static final int MOST_READ_AT_ONCE = 32;

    /** Of a body that was no article; other refusals are not about what was sent. */
    private static final Set<Integer> BODY_AT_FAULT = Set.of(400, 413, 422);

    private static final long LONGEST_WAIT_TO_READ_MS = 1_000;

    private final PushConfig config;
    private final PushedArticles articles;
    private final PushQueue queue;
    private final Meters meters;
    private final Room room;
    private final Semaphore reading = new Semaphore(MOST_READ_AT_ONCE, true);

    /** Hears of requests. */
    public interface Meters {
        /**
         * A request was answered.
         *
         * @param outcome accepted, refused, busy, unavailable or failed
         */
        void answered(String outcome, long nanos);

        /** Things that were no articles. */
        void refused(long count);
    }

    public PushRoutes(PushConfig config, PushedArticles articles, PushQueue queue, Meters meters) {
        this.config = config;
        this.articles = articles;
        this.queue = queue;
        this.meters = meters;
        this.room = new Room(config.waitingBytes());
    }

    /**
     * Registers the route.
     *
     * @param host address that the server listens on, by which it is known whether other machines reach it
     */
    public void addTo(RoutesConfig routes, String host) {
        Gate gate = new Gate(config.token(), host);
        routes.post(PATH, context -> handle(context, gate));
    }

    /** Description of the route for programs: a document of its own, OpenAPI 3.1. */
    public static byte[] openApi() {
        try (var stream = PushRoutes.class.getResourceAsStream("/push/openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("The jar has no /push/openapi.json");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(Context context, Gate gate) throws InterruptedException {
        long began = System.nanoTime();
        try {
            gate.pass(context);
            ContentType type = ContentType.of(context.header("Content-Type"), context.header("Content-Encoding"));
            Optional<String> address = address(context, type);
            if (!reading.tryAcquire(LONGEST_WAIT_TO_READ_MS, TimeUnit.MILLISECONDS)) {
                throw Refusal.busy("Too many bodies are being sent at once");
            }
            try {
                if (type.essence().equals(ContentType.NDJSON)) {
                    stream(context);
                    meters.answered("accepted", System.nanoTime() - began);
                } else {
                    whole(context, type, address, began);
                }
            } finally {
                reading.release();
            }
        } catch (Refusal e) {
            refuse(context, e, began);
        } catch (IOException e) {
            LOG.debug("A client went away", e);
            refuse(context, new Refusal(400, "incomplete", "The body did not arrive whole"), began);
        } catch (RuntimeException e) {
            meters.answered(outcome(500), System.nanoTime() - began);
            throw e;
        }
    }

    private void stream(Context context) throws IOException, InterruptedException {
        LineReader lines = new LineReader(context.bodyInputStream(), room, config.timeout());
        PushStream stream =
                new PushStream(lines, articles, queue, config.waitingArticles(), () -> beginStream(context));
        try {
            stream.run();
        } finally {
            meters.refused(stream.refused());
        }
    }

    private static OutputStream beginStream(Context context) throws IOException {
        context.status(200).contentType(ContentType.NDJSON).header("Cache-Control", "no-store");
        // Not the context's own: that one compresses, and would keep lines back.
        return context.res().getOutputStream();
    }

    private void whole(Context context, ContentType type, Optional<String> address, long began) throws IOException {
        Room.Hold hold = room.hold();
        boolean submitted = false;
        try {
            Body body = new Body(context.bodyInputStream(), context.req().getContentLengthLong(), hold);
            boolean array = false;
            List<Pushed> pushed = new ArrayList<>();
            if (type.essence().equals(ContentType.JSON)) {
                JsonValues values = JsonValues.of(body.json(config.waitingBytes()), config.waitingArticles());
                array = values.array();
                values.values().forEach(value -> pushed.add(articles.json(value)));
            } else {
                pushed.add(articles.text(body.text(), type, address));
            }
            submitted = submit(context, pushed, array, hold, began);
        } catch (Refusal e) {
            meters.refused(BODY_AT_FAULT.contains(e.status()) ? 1 : 0);
            throw e;
        } finally {
            if (!submitted) {
                hold.close();
            }
        }
    }

    /** Returns whether the hold is now the queue's to close. */
    private boolean submit(Context context, List<Pushed> pushed, boolean array, Room.Hold hold, long began) {
        if (!array && pushed.get(0) instanceof Pushed.Refused refused) {
            throw refused.why();
        }
        List<Item.Read> reads = new ArrayList<>();
        for (Pushed one : pushed) {
            if (one instanceof Pushed.Article article) {
                reads.add(article.read());
            }
        }
        if (reads.isEmpty()) {
            answer(context, outcomes(pushed, List.of()), array, began);
            return false;
        }
        var answer = queue.submit(reads, hold::close);
        // Away from the queue's thread, which must not wait for a slow client.
        context.future(() -> answer.handleAsync((sent, failure) -> {
            if (failure == null) {
                answer(context, outcomes(pushed, sent), array, began);
            } else {
                refuse(context, refusal(failure), began);
            }
            return context;
        }));
        return true;
    }

    private List<Outcome> outcomes(List<Pushed> pushed, List<Boolean> sent) {
        List<Outcome> outcomes = new ArrayList<>(pushed.size());
        int next = 0;
        for (Pushed one : pushed) {
            if (one instanceof Pushed.Article article) {
                outcomes.add(Outcome.of(article, sent.get(next++)));
            } else if (one instanceof Pushed.Refused refused) {
                outcomes.add(Outcome.of(refused.why()));
            }
        }
        return outcomes;
    }

    private void answer(Context context, List<Outcome> outcomes, boolean array, long began) {
        boolean created = !array && outcomes.get(0).outcome().equals("published");
        Answers.outcomes(context, created ? 201 : 200, outcomes);
        meters.refused(outcomes.stream()
                .filter(outcome -> outcome.outcome().equals("refused"))
                .count());
        meters.answered("accepted", System.nanoTime() - began);
    }

    private void refuse(Context context, Refusal refusal, long began) {
        Answers.problem(context, refusal);
        meters.answered(outcome(refusal.status()), System.nanoTime() - began);
    }

    private static String outcome(int status) {
        return switch (status) {
            case 429 -> "busy";
            case 500 -> "failed";
            case 503 -> "unavailable";
            default -> "refused";
        };
    }

    private static Refusal refusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof Refusal refusal
                ? refusal
                : new Refusal(
                        500, "failed", "The request failed here, not by your fault; the log of the server says why");
    }

    /** A misspelt parameter would give the article another identity, so it is refused. */
    private static Optional<String> address(Context context, ContentType type) {
        boolean text = type.essence().equals(ContentType.HTML) || type.essence().equals(ContentType.TEXT);
        context.queryParamMap().forEach((name, values) -> {
            if (!text || !name.equals(ADDRESS) || values.size() != 1) {
                throw new Refusal(
                        400,
                        "unknown-parameter",
                        "The parameter '" + name + "' is not taken with " + type.essence()
                                + (text ? " or not so often; there is url, once" : "; the address is a field there"));
            }
        });
        @Nullable String given = context.queryParam(ADDRESS);
        return !text
                ? Optional.empty()
                : Optional.ofNullable(given != null ? given : context.header("Content-Location"));
    }
}
