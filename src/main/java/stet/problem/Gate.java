package stet.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * What is refused before any route is reached: bodies that are too large, and addresses that lead nowhere. The framework
 * would answer both without a problem.
 */
@ApplicationScoped
class Gate {
    private static final long LARGEST = 1_500_000;
    private static final long LARGEST_ITEM = 10_000_000;
    private static final int FIRST = 1_000;

    /** Behind the framework's own limit, which it overrides. */
    private static final int AFTER_THE_LIMIT = 1;

    private final ObjectMapper json;

    Gate(ObjectMapper json) {
        this.json = json;
    }

    void measure(@Observes Filters filters) {
        filters.register(this::measure, FIRST);
        filters.register(this::bound, AFTER_THE_LIMIT);
    }

    void catchStrays(@Observes Router router) {
        router.errorHandler(404, request -> answer(request, new NotFound("There is nothing here.")));
    }

    private void measure(RoutingContext request) {
        var limit = limit(request);
        if (length(request) > limit) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, new TooLarge(limit));
        } else {
            request.next();
        }
    }

    /** A body that claims no length is cut off while it is read. */
    private void bound(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(request));
        request.next();
    }

    private static long limit(RoutingContext request) {
        return switch (request.request().path()) {
            case "/api/wire/items/batch" -> Long.MAX_VALUE;
            case "/api/wire/items" -> LARGEST_ITEM;
            default -> LARGEST;
        };
    }

    /** The length that the request claims; 0 where it claims none, or none that is a number. */
    private static long length(RoutingContext request) {
        var claimed = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return claimed == null ? 0 : Long.parseLong(claimed);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void answer(RoutingContext request, Refusal refusal) {
        try {
            var problem = Problem.of(refusal, request.request().path());
            request.response()
                    .setStatusCode(refusal.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(500, e);
        }
    }

    private static final class TooLarge extends Refusal {
        TooLarge(long limit) {
            super(413, "TOO_LARGE", String.format(Locale.ROOT, "A body has %,d bytes at most.", limit));
        }
    }
}
