package stet.problem;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is refused before any route is reached: bodies that are too large or take too long, too many headers, and addresses
 * that lead nowhere or hold a character that the database does not take. The framework would answer some of it without a problem, and wait for slow bodies as long as they like.
 */
@ApplicationScoped
class Gate {
    private static final String BATCH = "/api/wire/items/batch";
    private static final long LARGEST = 1_500_000;
    private static final long LARGEST_ITEM = 10_000_000;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADERS = 16_384;
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int FIRST = 1_000;
    private static final int FIRST_TO_HEAR = -100_000;

    /** So many times the patience may go by until a token has been looked at. */
    private static final int LOOKS = 1;

    /** Behind the framework's own limit, which it overrides. */
    private static final int AFTER_THE_LIMIT = 1;

    private final EarlyAnswers answers;
    private final Duration patience;

    /** @param patience how long a body may take to come; a batch takes as long as it likes */
    Gate(EarlyAnswers answers, @ConfigProperty(name = "stet.body.patience") Duration patience) {
        this.answers = answers;
        this.patience = patience;
    }

    void measure(@Observes Filters filters) {
        filters.register(this::measure, FIRST);
        filters.register(this::bound, AFTER_THE_LIMIT);
    }

    void catchStrays(@Observes Router router) {
        router.errorHandler(404, request -> answers.refuse(request, new NotFound("There is nothing here.")));
        router.route().order(FIRST_TO_HEAR).failureHandler(this::failed);
    }

    /** A caller who hung up is nobody's error, and a body that said nothing of its length may turn out too long. */
    private void failed(RoutingContext request) {
        if (request.failure() instanceof HttpClosedException) {
            return;
        }
        if (request.statusCode() == 413) {
            answers.refuseAndClose(request, new TooLarge(limit(request)));
        } else {
            request.next();
        }
    }

    private void measure(RoutingContext request) {
        var limit = limit(request);
        request.put(EarlyAnswers.LONGEST_BODY, limit);
        if (request.request().uri().contains("%00")) {
            answers.refuse(request, new Malformed(null, "BAD_CHARACTER", "An address has no zero character in it."));
        } else if (request.request().uri().length() > LONGEST_ADDRESS) {
            answers.refuseAndClose(request, new TooLongAnAddress());
        } else if (areTooMany(request.request().headers())) {
            answers.refuseAndClose(request, new TooManyHeaders());
        } else if (length(request) > limit) {
            answers.refuseAndClose(request, new TooLarge(limit));
        } else {
            hurry(request);
            request.next();
        }
    }

    /**
     * A worker waits for the body: a few hundred slow callers would keep them all. So a late one is hung up on. While the service
     * itself has not begun to read, since it still looks at the token, that is not the caller's lateness.
     */
    private void hurry(RoutingContext request) {
        if (!hasNone(request.request()) && !isBatch(request.request())) {
            boolean isLookedAt = request.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
            hurry(request, isLookedAt ? LOOKS : 0);
        }
    }

    private void hurry(RoutingContext request, int looks) {
        long timer = request.vertx().setTimer(patience.toMillis(), late -> {
            if (request.request().isEnded()) {
                return;
            }
            if (looks > 0) {
                hurry(request, Boolean.TRUE.equals(request.get(EarlyAnswers.READ)) ? 0 : looks - 1);
            } else {
                request.request().connection().close();
            }
        });
        request.addEndHandler(end -> request.vertx().cancelTimer(timer));
    }

    /** So that an answer that goes on and on, as the stream of events, is nobody's lateness. */
    private static boolean hasNone(HttpServerRequest request) {
        var claimed = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.isEnded()
                || (request.method().equals(HttpMethod.GET)
                        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                        && (claimed == null || claimed.equals("0")));
    }

    /** A body that claims no length is cut off while it is read. */
    private void bound(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(request));
        request.next();
    }

    private static long limit(RoutingContext request) {
        if (isBatch(request.request())) {
            return Long.MAX_VALUE;
        }
        return request.request().path().equals("/api/wire/items") ? LARGEST_ITEM : LARGEST;
    }

    /** Counted as they were sent, each line with its name. */
    private static boolean areTooMany(MultiMap headers) {
        int length = 0;
        int count = 0;
        for (var header : headers) {
            length += header.getKey().length() + header.getValue().length();
            count++;
        }
        return count > MOST_HEADERS || length > LONGEST_HEADERS;
    }

    private static boolean isBatch(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST) && request.path().equals(BATCH);
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

    private static final class TooLarge extends Refusal {
        TooLarge(long limit) {
            super(413, "TOO_LARGE", String.format(Locale.ROOT, "A body has %,d bytes at most.", limit));
        }
    }

    private static final class TooLongAnAddress extends Refusal {
        TooLongAnAddress() {
            super(
                    414,
                    "ADDRESS_TOO_LONG",
                    String.format(Locale.ROOT, "An address has %,d characters at most.", LONGEST_ADDRESS));
        }
    }

    private static final class TooManyHeaders extends Refusal {
        TooManyHeaders() {
            super(
                    431,
                    "TOO_MANY_HEADERS",
                    String.format(
                            Locale.ROOT,
                            "A request has %d headers at most, of %,d characters together.",
                            MOST_HEADERS,
                            LONGEST_HEADERS));
        }
    }
}
