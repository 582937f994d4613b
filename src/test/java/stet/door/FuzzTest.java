package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.newsroom.Desk;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** A short run of what {@code stet.bench.door.Fuzz} does at length. */
@QuarkusTest
class FuzzTest extends Scene {
    @Test
    void whateverIsSentTheAnswerIsOneThatTheApiDocumentGives() {
        var callers = new ArrayList<Desk>(List.of(asNobody(), withToken(Staff.wireFeedToken())));
        Stream.of(Staff.values())
                .filter(who -> who != Staff.HASTY)
                .map(this::as)
                .forEach(callers::add);
        var stories = Stream.of(
                        files(RHEA),
                        files(RHEA).does(RHEA, "submit"),
                        files(RHEA).isApproved(),
                        files(RHEA).isApproved().does(EDNA, "publish"))
                .map(Filed::id)
                .toList();
        var document = asNobody().get("/q/openapi?format=json").is(200).json();
        var fuzzed = FuzzedRequests.of(document, callers, stories).send(3_000, 18);
        assertThat(fuzzed.wrong()).isEmpty();
        assertThat(fuzzed.answers()).containsKeys(200, 201, 204, 400, 401, 403, 404, 406, 409, 412, 415, 422, 428);
    }

    @Test
    void everyOperationSaysWhatItIsWhoMayUseItAndHowItRefuses() {
        var operations = new ArrayList<String>();
        for (var route : ApiDocument.of(asNobody()).routes()) {
            var said = route.said();
            operations.add(said.path("operationId").asText());
            assertThat(said.path("summary").asText()).as(route.name()).isNotBlank();
            assertThat(said.path("tags")).as(route.name()).hasSize(1);
            assertThat(route.answers()).as(route.name()).anyMatch(status -> status >= 400 && status < 500);
            assertThat(said.path("security").isEmpty())
                    .as(route.name())
                    .isEqualTo(!route.path().startsWith("/api/"));
        }
        assertThat(operations).doesNotHaveDuplicates().doesNotContain("");
    }
}
