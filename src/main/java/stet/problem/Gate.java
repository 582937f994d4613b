package stet.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What is refused before any route is reached: bodies that are too large, and addresses that lead nowhere. The framework
 * would answer both without a problem.
 */
@ApplicationScoped
class Gate {
    private static final long LARGEST = 1_500_000;
    private static final int FIRST = 1_000;

    private final ObjectMapper json;

    Gate(ObjectMapper json) {
        this.json = json;
    }

    void measure(@Observes Filters filters) {
        filters.register(this::measure, FIRST);
    }

    void catchStrays(@Observes Router router) {
        router.errorHandler(404, request -> answer(request, new NotFound("There is nothing here.")));
    }

    private void measure(RoutingContext request) {
        if (length(request) > LARGEST) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, new TooLarge());
        } else {
            request.next();
        }
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
        TooLarge() {
            super(413, "TOO_LARGE", "A body has 1,500,000 bytes at most.");
        }
    }
}
