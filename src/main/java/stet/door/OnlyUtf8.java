package stet.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.problem.EarlyAnswers;
import stet.problem.Malformed;
import stet.problem.Refusal;

/**
 * JSON says that it is JSON, and is in UTF-8 (RFC 8259, 8.1): the parser would guess UTF-16 and UTF-32, and take a
 * character that is written longer than it has to be. Messages of the wire say themselves how they are written.
 */
@ApplicationScoped
class OnlyUtf8 {
    private static final int AFTER_THE_BODY = 48;
    private static final String WIRE = "/api/wire/items";
    private static final String OF_A_CHIEF = "/reinstatement";

    private static final Pattern JSON = Pattern.compile(
            "\\s*application/json\\s*(?:;\\s*charset\\s*=\\s*(?:utf-?8|\"utf-?8\")\\s*)?;?\\s*",
            Pattern.CASE_INSENSITIVE);

    private final EarlyAnswers answers;

    OnlyUtf8(EarlyAnswers answers) {
        this.answers = answers;
    }

    void look(@Observes Filters filters) {
        filters.register(this::look, AFTER_THE_BODY);
    }

    private void look(RoutingContext request) {
        var body = isOfTheWire(request.normalizedPath()) ? null : request.body().buffer();
        refusal(body, request.request().getHeader(HttpHeaders.CONTENT_TYPE))
                .ifPresentOrElse(refusal -> answers.refuse(request, refusal), request::next);
    }

    /** Whether it is to a route that takes messages in any format, however the path before and behind it is spelt. */
    private static boolean isOfTheWire(String path) {
        return path.contains(WIRE) && !path.contains(OF_A_CHIEF);
    }

    private static Optional<Refusal> refusal(@Nullable Buffer body, @Nullable String type) {
        if (body == null || body.length() == 0) {
            return Optional.empty();
        }
        if (type == null || !JSON.matcher(type).matches()) {
            return Optional.of(new NoJson());
        }
        return isUtf8(body.getBytes())
                ? Optional.empty()
                : Optional.of(new Malformed(null, "NOT_UTF_8", "The body is not in UTF-8, as JSON is."));
    }

    /** A zero byte stands in no JSON, and in any UTF-16 or UTF-32 that JSON could be written in. */
    private static boolean isUtf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .chars()
                    .noneMatch(c -> c == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static final class NoJson extends Refusal {
        NoJson() {
            super(415, "UNSUPPORTED_MEDIA_TYPE", "This route takes JSON in UTF-8: Content-Type: application/json.");
        }
    }
}
