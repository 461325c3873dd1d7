package io.github.stancewire.serve.http;

import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.serve.query.Database;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.function.Supplier;

/** Sends answers, with what lets clients keep them. Thread-safe. */
final class Answers {

    private final Json json = new Json();
    private final Database database;
    private final String build;

    /** @param build differs between builds that answer differently */
    Answers(Database database, String build) {
        this.database = database;
        this.build = build;
    }

    /** Answers from the database, or with 304 and without asking it for more than its version when nothing has changed. */
    void fromDatabase(Context context, Supplier<Object> answer) {
        String tag = "W/\"" + Sha256.of(build + database.version()).substring(0, 20) + '"';
        if (!notModified(context, tag, "private, no-cache")) {
            send(context, 200, "application/json", json.bytes(answer.get()));
        }
    }

    /** Answers with something that only changes with the build. */
    void constant(Context context, String contentType, byte[] body, String tag, String cacheControl) {
        if (!notModified(context, tag, cacheControl)) {
            send(context, 200, contentType, body);
        }
    }

    void momentary(Context context, int status, Object answer) {
        context.header("Cache-Control", "no-store");
        send(context, status, "application/json", json.bytes(answer));
    }

    void problem(Context context, Problem problem) {
        context.header("Cache-Control", "no-store").removeHeader("ETag");
        send(context, problem.status(), "application/problem+json", json.bytes(problem));
    }

    void send(Context context, int status, String contentType, byte[] body) {
        context.status(status).contentType(contentType);
        if (context.method().equals(HandlerType.HEAD)) {
            context.header("Content-Length", Integer.toString(body.length));
        } else {
            context.result(body);
        }
    }

    private static boolean notModified(Context context, String tag, String cacheControl) {
        context.header("Cache-Control", cacheControl).header("ETag", tag);
        String known = context.header("If-None-Match");
        if (known == null || !matches(known, tag)) {
            return false;
        }
        context.status(304);
        return true;
    }

    /** Compared weakly: whether compressed or not is the same answer. */
    private static boolean matches(String known, String tag) {
        for (String one : known.split(",", -1)) {
            String candidate = one.strip();
            if (candidate.equals("*") || opaque(candidate).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
