package io.github.stancewire.serve.http;

import io.github.stancewire.serve.query.DatabaseUnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into {@code application/problem+json}. */
final class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Answers answers;

    Errors(Answers answers) {
        this.answers = answers;
    }

    void register(RoutesConfig routes) {
        routes.exception(
                InvalidParameterException.class,
                (e, context) -> answers.problem(context, Problem.of(e, context.path())));
        routes.exception(DatabaseUnavailableException.class, this::unavailable);
        routes.exception(MethodNotAllowedResponse.class, (e, context) -> {
            String allowed = allowed(e);
            context.header("Allow", allowed);
            answer(context, 405, context.method() + " is not allowed here; use " + allowed.replace(", ", " or "));
        });
        routes.exception(
                EndpointNotFound.class,
                (e, context) -> answer(
                        context,
                        404,
                        "There is nothing at " + context.path() + "; /api/v1/openapi.json lists what there is"));
        routes.exception(HttpResponseException.class, (e, context) -> answer(context, e.getStatus(), message(e)));
        routes.exception(Exception.class, (e, context) -> {
            log.error("{} {} failed", context.method(), context.path(), e);
            answer(context, 500, "The request failed here, not by your fault; the log of the server says why");
        });
    }

    private static String allowed(MethodNotAllowedResponse e) {
        return Stream.of(e.getDetails()
                        .getOrDefault("availableMethods", "GET, HEAD")
                        .split(", ", -1))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void unavailable(DatabaseUnavailableException e, Context context) {
        log.warn("{} {} answered 503: {}: {}", context.method(), context.path(), e.getMessage(), cause(e));
        context.header("Retry-After", RETRY_AFTER_SECONDS);
        answer(context, 503, message(e));
    }

    private void answer(Context context, int status, String detail) {
        String title = HttpStatus.forStatus(status).getMessage();
        answers.problem(context, Problem.of(status, title, detail, context.path()));
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String cause(Exception e) {
        return e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
    }
}
