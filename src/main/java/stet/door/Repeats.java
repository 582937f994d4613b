package stet.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import stet.canon.CanonicalJson;
import stet.canon.Sha256;
import stet.problem.Malformed;
import stet.staff.Caller;

/**
 * Answers a repeated request with what the first was answered. The answer is stored in the transaction of what it
 * answers: after a crash there are both or neither. Only what was done is stored; a refusal may be tried again.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class Repeats {
    private static final int LONGEST_KEY = 255;
    private static final Pattern ID =
            Pattern.compile("(?<=/)[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?=/|$)");

    private final Answers answers;
    private final StillKnown stillKnown;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    Repeats(
            Answers answers,
            StillKnown stillKnown,
            Caller caller,
            HttpHeaders headers,
            UriInfo uri,
            ObjectMapper json) {
        this.stillKnown = stillKnown;
        this.answers = answers;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Malformed(null, "BAD_IDEMPOTENCY_KEY", "An Idempotency-Key has 1 to 255 characters.");
        }
        var request = new Answers.Request(
                caller.member().id(), "POST " + path(), key, Sha256.hex(payload(call.getParameters())));
        return QuarkusTransaction.requiringNew().call(() -> answer(request, call));
    }

    private Response answer(Answers.Request request, InvocationContext call) throws Exception {
        answers.claim(request);
        var before = answers.to(request);
        if (before.isPresent()) {
            var answer = before.get();
            stillKnown.mustBe(path(), caller.member());
            if (answer.location() != null) {
                stillKnown.mustBe(URI.create(answer.location()).getPath(), caller.member());
            }
            return answer.response();
        }
        var response = (Response) call.proceed();
        var answer = new Answers.Answer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.ETAG),
                response.getHeaderString(HttpHeaders.LOCATION),
                written(response.getEntity()));
        answers.store(request, answer);
        return Response.fromResponse(response)
                .entity(answer.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** The same for the same thing: without a slash at its end, ids in small letters. */
    private String path() {
        var path = uri.getPath().replaceFirst("(?<=.)/+$", "");
        return ID.matcher(path).replaceAll(id -> id.group().toLowerCase(Locale.ROOT));
    }

    private String written(Object entity) throws JsonProcessingException {
        return json.writeValueAsString(entity);
    }

    private static String payload(Object[] parameters) {
        return CanonicalJson.of(
                Arrays.stream(parameters).filter(Record.class::isInstance).toList());
    }
}
