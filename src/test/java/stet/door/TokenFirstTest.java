package stet.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Desk;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** Whoever does not say who they are hears that first, whatever else is wrong with what they send. */
@QuarkusTest
class TokenFirstTest extends Scene {
    private static final String ID = "5f0e1c9a-0000-4000-8000-000000000000";

    @Test
    void withoutATokenNobodyHearsWhichMediaTypesThereAre() {
        refusedEverywhere(asNobody());
    }

    @Test
    void norDoesWhoeverHasAForgedOne() {
        refusedEverywhere(withToken("forged"));
    }

    @Test
    void whoeverIsKnownHearsIt() {
        as(Staff.EDNA).with("Accept", "image/png").get("/api/stories").isProblem(406, "NOT_ACCEPTABLE");
        as(Staff.EDNA)
                .with("Content-Type", "text/plain")
                .post("/api/stories", "A story")
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private void refusedEverywhere(Desk stranger) {
        var told = new ArrayList<String>();
        for (var route : ApiDocument.of(asNobody()).routes()) {
            if (route.path().startsWith("/api/")) {
                var path = route.path().replaceAll("\\{[^}]*}", ID);
                var body = route.takesABody() ? "A story" : null;
                var wantsPictures = stranger.with("Accept", "image/png").send(route.method(), path, body);
                var sendsText = stranger.with("Content-Type", "text/x-copy").send(route.method(), path, body);
                hears(told, route, wantsPictures);
                hears(told, route, sendsText);
            }
        }
        assertThat(told).isEmpty();
    }

    private static void hears(List<String> told, ApiDocument.Route route, Answer answer) {
        if (answer.status() != 401
                || !answer.header("Content-Type").startsWith("application/problem+json")
                || !answer.header("WWW-Authenticate").equals("Bearer")) {
            told.add(route.name() + " " + answer.status());
        }
    }
}
