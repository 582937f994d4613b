package stet.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

@QuarkusTest
class LivePagesTest extends Scene {
    @Test
    void aPersonGetsAPageAndAProgramGetsJson() {
        var path = path(published());

        var page = asNobody().with("Accept", "text/html,*/*;q=0.8").get(path).is(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.text()).contains("<h1>Harbour bridge shut", "<p>The harbour bridge was closed");

        var json = asNobody().with("Accept", "application/json").get(path).is(200);
        assertThat(json.json().path("headline").asText()).startsWith("Harbour bridge shut");
        assertThat(json.json().has("fileName")).isFalse();
        assertThat(json.json().path("hash").asText()).hasSize(64);
    }

    @Test
    void whoHasTheNewestStateIsNotSentItAgain() {
        var story = published();
        var reader = asNobody().with("Accept", "application/json");
        var tag = reader.get(path(story)).is(200).header("ETag");

        assertThat(reader.with("If-None-Match", tag).get(path(story)).is(304).text())
                .isEmpty();

        var changed = Copies.clear();
        changed.put("headline", "Harbour bridge open again");
        story.does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.writes(EDNA, changed).is(200);
        assertThat(reader.with("If-None-Match", tag).get(path(story)).status()).isEqualTo(304);
        story.does(EDNA, "sign-off").does(stet.newsroom.Staff.THEO, "approve").does(EDNA, "publish");
        assertThat(reader.with("If-None-Match", tag).get(path(story)).is(200).header("ETag"))
                .isNotEqualTo(tag);
    }

    /** Also what is not there, or not any more: else a cache would keep it. */
    @Test
    void everyAnswerSaysThatACacheMustAsk() {
        var gone = published().does(CARLA, "kill", Map.of("reason", "It was wrong.", "notice", "It was wrong."));
        for (var path :
                List.of(path(published()), path(gone), "/live/world", "/live/nowhere", "/live/stories/none", "/live")) {
            for (var accept : List.of("text/html", "application/json", "image/png")) {
                var answer = asNobody().with("Accept", accept).get(path);
                assertThat(answer.http().headers().allValues("Cache-Control"))
                        .as(path)
                        .containsExactly("no-cache");
                assertThat(answer.http().headers().allValues("Vary")).as(path).containsExactly("Accept");
            }
        }
    }

    @Test
    void whatWasTypedIsShownAndNeverRuns() {
        var script = "<script>alert(1)</script>";
        var copy = Copies.clear();
        for (var field : List.of("headline", "standfirst", "byline", "dateline", "correctionNotice")) {
            copy.put(field, "Calm " + script);
        }
        copy.put("related", List.of(Map.of("headline", script, "url", "https://valdora.example/")));
        var story = files(RHEA, "world", copy).isApproved().does(EDNA, "publish");
        for (var page : List.of(path(story), "/live/world")) {
            assertThat(asNobody().with("Accept", "text/html").get(page).is(200).text())
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void nothingOfAStoryShowsBeforeItIsPublishedAndNothingInsideEver() {
        var story = files(RHEA).isApproved();
        asNobody().get(path(story)).isProblem(404, "NOT_FOUND");
        assertThat(asNobody().get("/live/world?limit=100").text()).doesNotContain(story.slug());

        story.does(EDNA, "publish");
        var shown = asNobody()
                .with("Accept", "application/json")
                .get(path(story))
                .is(200)
                .text();
        assertThat(shown).doesNotContain("rhea", "edna", story.id(), "assignee", "writers", "fileName");
    }

    @Test
    void aDeskShowsWhatIsLiveNewestFirstAndPageByPage() {
        var first = published();
        var second = published();
        var page = asNobody()
                .with("Accept", "application/json")
                .get("/live/world?limit=1")
                .is(200);
        assertThat(page.json().path("items").get(0).path("slug").asText()).isEqualTo(second.slug());
        var next = page.header("Link").replaceAll("^<|>.*$", "");
        assertThat(asNobody()
                        .with("Accept", "application/json")
                        .get(next)
                        .json()
                        .at("/items/0/slug")
                        .asText())
                .isEqualTo(first.slug());
        assertThat(asNobody()
                        .with("Accept", "text/html")
                        .get("/live/world")
                        .is(200)
                        .text())
                .contains("<h1>World</h1>", "/live/stories/" + second.slug());
    }

    @Test
    void theApiTellsWhatItIs() {
        assertThat(asNobody().get("/q/openapi").is(200).text())
                .contains("openapi: 3.0", "/api/stories/{id}/transitions");
    }

    @Test
    void whatWritersTypeIsEscapedOnThePage() {
        var copy = Copies.clear();
        copy.put("headline", "Prices < 5 & \"rising\"");
        copy.put("related", List.of(Map.of("headline", "More on 5 > 4", "url", "/live/world")));
        var story = files(RHEA, "world", copy).isApproved().does(EDNA, "publish");
        assertThat(asNobody()
                        .with("Accept", "text/html")
                        .get(path(story))
                        .is(200)
                        .text())
                .contains("Prices &lt; 5 &amp; &quot;rising&quot;", "More on 5 &gt; 4");
    }

    private Filed published() {
        return files(RHEA).isApproved().does(EDNA, "publish");
    }

    private static String path(Filed story) {
        return "/live/stories/" + story.slug();
    }
}
