package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Keycloak;
import stet.newsroom.RealParts;
import stet.newsroom.Scene;
import stet.newsroom.ServiceProcess;

/** Who is signed in goes on working while Keycloak is away, nobody else gets in, and nothing is a 500. */
class KeycloakIsAwayIT extends Scene {
    @Test
    void whoIsSignedInGoesOnAndANodeThatStartsMeanwhileWaitsForIt() {
        var keycloak = RealParts.keycloakOfItsOwn(0);
        var issuer = keycloak.issuer();
        var rhea = Keycloak.tokenFrom(issuer, RHEA);
        var edna = Keycloak.tokenFrom(issuer, EDNA);
        var here = Map.of("OIDC_URL", issuer);
        try (var node = ServiceProcess.start(here)) {
            at(node.address());
            withToken(rhea).get("/api/me").is(200);
            keycloak.close();
            withToken(rhea).get("/api/me").is(200);
            withToken(edna).get("/api/me").is(200);
            noneOfTheForgedGetsIn();
            asNobody().get("/live/world").is(200);

            try (var late = ServiceProcess.start(here)) {
                at(late.address());
                withToken(rhea).get("/api/me").isProblem(503, "UNAVAILABLE");
                noneOfTheForgedGetsIn();
                asNobody().get("/live/world").is(200);
                keycloak = RealParts.keycloakOfItsOwn(URI.create(issuer).getPort());
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> withToken(rhea).get("/api/me").status() == 200);
            }
            at(node.address());
            withToken(Keycloak.tokenFrom(issuer, EDNA)).get("/api/me").is(200);
        } finally {
            keycloak.close();
        }
    }

    private void noneOfTheForgedGetsIn() {
        TokenCorpus.forged().forEach((what, token) -> assertThat(
                        withToken(token).get("/api/me").status())
                .as(what)
                .isIn(401, 503));
    }
}
