package stet.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Headers that keep a browser from doing with an answer what nobody meant, OWASP Secure Headers Project. */
@ApplicationScoped
class Shield {
    private static final int EARLY = 900;
    private static final String POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    void put(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.response()
                            .putHeader("Content-Security-Policy", POLICY)
                            .putHeader("X-Content-Type-Options", "nosniff")
                            .putHeader("Referrer-Policy", "no-referrer");
                    if (request.request().path().startsWith("/api")) {
                        request.response().putHeader("Cache-Control", "no-store");
                    }
                    request.next();
                },
                EARLY);
    }
}
