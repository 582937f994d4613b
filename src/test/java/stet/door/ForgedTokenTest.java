package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.newsroom.Keycloak;
import stet.newsroom.Scene;

/** Tokens that are not good for this service are 401, each of them, wherever they are shown, and never 500. */
@QuarkusTest
class ForgedTokenTest extends Scene {
    private static final List<String> ROUTES = List.of(
            "/api/me", "/api/stories", "/api/stories/5f0e1c9a-0000-4000-8000-000000000000/notes", "/api/events");

    @Test
    void noneOfTheCorpusOpensTheDoor() {
        TokenCorpus.all()
                .forEach((wrong, token) -> ROUTES.forEach(route -> {
                    var answer = withToken(token).get(route);
                    assertThat(answer.status())
                            .as("%s at %s: %s", wrong, route, answer.text())
                            .isEqualTo(401);
                    answer.isProblem(401, "UNAUTHORIZED");
                    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                }));
    }

    @Test
    void aTokenEndsWhenItSaysSoAlthoughItWasVerifiedBefore() {
        var brief = withToken(TokenCorpus.brief());
        await().atMost(Duration.ofSeconds(10)).until(() -> brief.get("/api/me").status() == 401);
        brief.get("/api/me").isProblem(401, "UNAUTHORIZED");
    }

    @Test
    void aTokenIsTakenFromTheAuthorizationHeaderAloneAndOnlyAsABearers() {
        var good = RHEA.token();
        for (var scheme : List.of("Basic ", "Token ", "", "Negotiate ", "Bearer", "Bearer Bearer ")) {
            asNobody().with("Authorization", scheme + good).get("/api/me").isProblem(401, "UNAUTHORIZED");
        }
        asNobody().get("/api/me?access_token=" + good).isProblem(401, "UNAUTHORIZED");
        asNobody()
                .with("Cookie", "access_token=" + good + "; q_session=" + good)
                .get("/api/me")
                .isProblem(401, "UNAUTHORIZED");
        asNobody()
                .with("X-Forwarded-User", "carla")
                .with("X-Forwarded-Access-Token", good)
                .get("/api/me")
                .isProblem(401, "UNAUTHORIZED");
    }

    @Test
    void aBadTokenDoesNotHideWhatIsPublic() {
        asNobody().with("Authorization", "Bearer x").get("/live/world").is(200);
    }

    @Test
    void whoSignsWithANewKeyOfTheRealmGetsInAtOnceAndTheOldTokensGoOn() {
        var old = RHEA.token();
        var key = Keycloak.rotate();
        try {
            var token = Keycloak.token("newsroom", "demo-cli", "rhea", "access_token");
            assertThat(Tokens.header(token)).isNotEqualTo(Tokens.header(old));
            withToken(token).get("/api/me").is(200);
            withToken(old).get("/api/me").is(200);
        } finally {
            Keycloak.forget(key);
        }
    }
}
