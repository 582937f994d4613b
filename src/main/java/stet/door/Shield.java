package stet.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers that keep a browser from doing with an answer what nobody meant, OWASP Secure Headers Project; and that have caches ask
 * each time about whatever is public, 404 and 410 too, so that what is taken down is gone at once and what is restored is back.
 */
@ApplicationScoped
class Shield {
    /** Before whatever might refuse the request. */
    private static final int FIRST_OF_ALL = 2_000;

    private static final String POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    void put(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.response()
                            .putHeader("Content-Security-Policy", POLICY)
                            .putHeader("X-Content-Type-Options", "nosniff")
                            .putHeader("Referrer-Policy", "no-referrer")
                            .putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                            .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                            .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                            .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                            .putHeader("X-Frame-Options", "DENY");
                    var path = request.normalizedPath();
                    if (path.equals("/live") || path.startsWith("/live/")) {
                        request.response()
                                .putHeader("Cache-Control", "no-cache")
                                .putHeader("Vary", "Accept");
                    } else if (!path.startsWith("/q/")) {
                        request.response().putHeader("Cache-Control", "no-store");
                    }
                    request.next();
                },
                FIRST_OF_ALL);
    }
}
