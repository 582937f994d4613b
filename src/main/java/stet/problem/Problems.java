package stet.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever went wrong behind a route into a problem answer that names no class, no SQL and no host. */
class Problems {
    private static final List<String> AWAY = List.of("08", "25P03", "40", "53", "55P03", "57");
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Map<Integer, String> CODES = Map.of(
            400, "MALFORMED",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE");

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri) {
        return answer(refusal, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException e, UriInfo uri) {
        return Response.fromResponse(answer(new Unauthorized(), uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, EarlyAnswers.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(new Forbidden("ROLE_NOT_ALLOWED", "Your role does not allow this."), uri);
    }

    /** The framework has mappers of its own for the subclasses, so each has to be named. */
    @ServerExceptionMapper({
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        JsonProcessingException.class,
        StreamReadException.class
    })
    Response unreadable(JsonProcessingException e, UriInfo uri) {
        return answer(malformed(e), uri);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return answer(malformed(unreadable), uri);
        }
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return failed(e, uri);
        }
        var plain = new Plain(status, CODES.getOrDefault(status, "REFUSED"), sentence(status));
        var response = Response.fromResponse(answer(plain, uri));
        if (e instanceof NotAllowedException) {
            response.header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }

    /** The body broke off, or went on past the limit; the framework may have answered already. */
    @ServerExceptionMapper
    Response brokenOff(IOException e, UriInfo uri) {
        LOG.debugf("The body for %s broke off: %s", where(uri), e.getMessage());
        return answer(new Malformed(null, "BODY_BROKEN_OFF", "The body broke off before its end."), uri);
    }

    @ServerExceptionMapper
    Response failed(Throwable e, UriInfo uri) {
        if (isForNow(e)) {
            LOG.warnf("Cannot serve %s for now: %s", where(uri), e.getMessage());
            return answer(new Away(), uri);
        }
        if (isTwice(e)) {
            LOG.infof("%s lost against the same at the same time: %s", where(uri), e.getMessage());
            return answer(new Meanwhile(), uri);
        }
        LOG.errorf(e, "%s failed", where(uri));
        return answer(new Plain(500, "INTERNAL", "Something went wrong here. It has been logged."), uri);
    }

    /** A problem as a response, for those that answer outside the reach of these mappers. */
    static Response answer(Refusal refusal, UriInfo uri) {
        return Response.status(refusal.status())
                .type(Problem.JSON)
                .header(HttpHeaders.RETRY_AFTER, refusal.retryAfter() > 0 ? refusal.retryAfter() : null)
                .entity(Problem.of(refusal, uri.getRequestUri().getRawPath()))
                .build();
    }

    /** For the log: as it was sent, so that it stays one line, and without the secret of a calendar feed. */
    private static String where(UriInfo uri) {
        return uri.getRequestUri().getRawPath().replaceFirst("(/calendar/).*", "$1…");
    }

    private static Malformed malformed(JsonProcessingException e) {
        if (e instanceof StreamReadException) {
            var at = e.getLocation();
            return new Malformed(
                    null,
                    "MALFORMED_JSON",
                    "This is not JSON: it breaks at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Malformed(
                    pointer(unknown),
                    "UNKNOWN_FIELD",
                    "There is no field \"%s\" here.".formatted(unknown.getPropertyName()));
        }
        if (e instanceof JsonMappingException wrong) {
            return new Malformed(pointer(wrong), "WRONG_VALUE", "This value is not of the kind that the field takes.");
        }
        return new Malformed(null, "MALFORMED_JSON", "This is not the JSON that the route takes.");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing here.";
            case 405 -> "This method is not for this route.";
            case 406 -> "None of the media types that you accept is to be had.";
            case 413 -> "The body is larger than this route takes.";
            case 415 -> "This route does not take that media type.";
            default -> "The request is refused.";
        };
    }

    private static boolean isForNow(@Nullable Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCConnectionException
                    || cause instanceof OIDCException
                    || cause instanceof SQLTransientException
                    || (cause instanceof SQLException sql && (isAway(sql.getSQLState()) || isFull(sql)))) {
                return true;
            }
        }
        return false;
    }

    /** The pool had no connection left; it says so in words only. */
    private static boolean isFull(SQLException e) {
        return e.getSQLState() == null && String.valueOf(e.getMessage()).contains("acquisition timeout");
    }

    /**
     * SQLSTATE, PostgreSQL appendix A: connection (08), transaction that idled too long (25P03), deadlock and the like (40),
     * resources (53), a lock that did not come (55P03), cancelled or shut down (57).
     */
    private static boolean isAway(@Nullable String state) {
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static final class Away extends Refusal {
        Away() {
            super(503, "UNAVAILABLE", "The newsroom cannot serve this right now. Try again shortly.");
        }

        @Override
        public int retryAfter() {
            return 5;
        }
    }

    /** What is there once at most is there already, since a moment ago (SQLSTATE 23505). */
    private static boolean isTwice(@Nullable Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static final class Meanwhile extends Refusal {
        Meanwhile() {
            super(
                    409,
                    "MEANWHILE",
                    "Somebody did the same at the same time. Read it again, and see whether it is done.");
        }
    }

    private static final class Plain extends Refusal {
        Plain(int status, String code, String detail) {
            super(status, code, detail);
        }
    }
}
