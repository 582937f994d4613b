package stet.newsroom;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What every scene over HTTP begins with: the service, its real parts and the staff. */
@QuarkusTestResource(RealParts.class)
public abstract class Scene {
    private static final AtomicInteger SLUGS = new AtomicInteger();

    @TestHTTPResource("/")
    URI service;

    /** For scenes that start the service themselves. */
    protected void at(URI address) {
        service = address;
    }

    protected URI address() {
        return service;
    }

    protected Desk as(Staff who) {
        return Desk.of(service, who);
    }

    protected Desk asNobody() {
        return Desk.ofNobody(service);
    }

    protected Desk withToken(String token) {
        return Desk.withToken(service, token);
    }

    protected static String slug(String like) {
        return like + "-" + SLUGS.incrementAndGet();
    }

    /** A story that this member files at this desk; it stands in DRAFT. */
    protected Filed files(Staff who, String desk, Map<String, ?> copy) {
        var answer = as(who).post("/api/stories", Map.of("slug", slug("harbour-bridge"), "desk", desk, "copy", copy));
        return new Filed(this, answer.is(201).json().path("id").asText());
    }

    protected Filed files(Staff who) {
        return files(who, "world", Copies.clear());
    }

    /** One that is there already. */
    protected Filed filed(String id) {
        return new Filed(this, id);
    }
}
