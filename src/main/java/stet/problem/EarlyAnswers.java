package stet.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Says no before any route is reached, where the mappers do not reach either. */
@ApplicationScoped
public class EarlyAnswers {
    /** Where a request that has come in says how many bytes its body has at most, a {@link Long}. */
    public static final String LONGEST_BODY = "stet.longest-body";

    /** Set where the service has begun to read a request's body. */
    public static final String READ = "stet.body-is-read";

    /** How to say who one is, RFC 6750. */
    static final String CHALLENGE = "Bearer";

    private final ObjectMapper json;

    EarlyAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Nothing is said to whoever has been answered already. */
    public void refuse(RoutingContext request, Refusal refusal) {
        if (request.response().headWritten()) {
            return;
        }
        try {
            var problem = Problem.of(refusal, request.request().path());
            if (refusal.retryAfter() > 0) {
                request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
            }
            if (refusal instanceof Unauthorized) {
                request.response().putHeader("WWW-Authenticate", CHALLENGE);
            }
            request.response()
                    .setStatusCode(refusal.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(500, e);
        }
    }

    /** Likewise, and hangs up: what the caller goes on sending is not read. */
    public void refuseAndClose(RoutingContext request, Refusal refusal) {
        if (request.response().headWritten()) {
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refuse(request, refusal);
    }
}
