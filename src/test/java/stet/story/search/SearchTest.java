package stet.story.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.LENA;
import static stet.newsroom.Staff.OMAR;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.newsroom.Copies;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

@QuarkusTest
class SearchTest extends Scene {
    /** A headline with a word of its own in the place of *, and what somebody types to find it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Talks fail – “no deal”, says * minister   | Talks fail – “no deal”, says * minister
            Talks fail – “no deal”, says * minister   | Talks fail - "no deal", says * minister
            * strike -- port shut -for weeks          | * strike -- port shut -for weeks
            Don’t * the messenger                     | Don't * the messenger
            Île de * : l’été en fête                  | ile de * : l'ete en fete
            Bridges of *                              | bridge *
            Bridge of *                               | bridges *
            Cities of *                               | city *
            A city of *                               | cities *
            She ran for mayor of *                    | mayors *
            Die Häuser am * sind leer                 | Haus *
            Les travailleurs de * manifestent         | travailleur *
            Ministers of * resign                     | minist *
            Ministers of * resign                     | "of *"
            Ministers of * resign                     | * -tunnel
            * 東京で大きな地震                           | * 地震
            * 東京で大きな地震                           | * 大きな
            * 서울에서 열린 회의                          | * 서울
            * 北京举行会议                               | * 会议
            """)
    void aStoryIsFoundByWhatSomebodyTypes(String headline, String typed) {
        var own = "zq" + Invented.words(1).toLowerCase(Locale.ROOT);
        var story = files(RHEA, "world", headlined(headline.replace("*", own)));
        files(RHEA, "world", headlined("Another one altogether"));
        assertThat(found(EDNA, "q=" + encoded(typed.replace("*", own)))).containsExactly(story.id());
    }

    @ParameterizedTest
    @CsvSource({"bridge of *,bridge -*", "bridge of *,\"* bridge\"", "bridge of *,tunnel *"})
    void andNotByWhatIsNotThere(String headline, String typed) {
        var own = "zq" + Invented.words(1).toLowerCase(Locale.ROOT);
        var story = files(RHEA, "world", headlined(headline.replace("*", own)));
        assertThat(found(EDNA, "q=" + encoded(typed.replace("*", own)))).doesNotContain(story.id());
    }

    @Test
    void aStoryIsFoundByWhateverStandsBesideItsText() {
        var words = Invented.words(8).toLowerCase(Locale.ROOT).split(" ", -1);
        var copy = headlined("Ferries stay in port");
        copy.put(
                "pictures",
                List.of(Map.of("caption", words[0], "credit", "Omar Haddad", "fileName", words[1] + "_quay-03.jpg")));
        copy.put("related", List.of(Map.of("headline", "More on " + words[2], "url", "/live/world")));
        copy.put("correctionNotice", "It was not " + words[3]);
        var story = files(RHEA, "world", copy);
        story.desk(EDNA)
                .post(story.path() + "/notes", Map.of("text", "Ask " + words[4]))
                .is(201);
        for (var word : List.of(words[0], words[1], words[1] + "_quay-03.jpg", words[2], words[3], words[4])) {
            assertThat(found(EDNA, "q=" + encoded(word))).as(word).containsExactly(story.id());
        }
        assertThat(found(EDNA, "q=" + encoded(story.slug()))).containsExactly(story.id());
        assertThat(found(EDNA, "q=" + encoded(story.slug().replace('-', ' ')))).containsExactly(story.id());

        story.isApproved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.writes(EDNA, headlined("All is new: " + words[5])).is(200);
        assertThat(found(EDNA, "q=" + words[5])).containsExactly(story.id());
        assertThat(found(EDNA, "q=" + encoded("Ferries stay in port " + words[5])))
                .contains(story.id());
        story.does(CARLA, "withdraw", Map.of("reason", "Wrong", "notice", "We regret " + words[6]));
        assertThat(found(EDNA, "q=" + words[6])).containsExactly(story.id());
    }

    @Test
    void filtersMustAllHold() {
        var own = "zq" + Invented.words(1).toLowerCase(Locale.ROOT);
        var draft = files(RHEA, "world", headlined(own + " one"));
        var submitted = files(OMAR, "world", headlined(own + " two")).does(OMAR, "submit");
        var edit = files(RHEA, "world", headlined(own + " three"))
                .does(RHEA, "submit")
                .does(EDNA, "claim");
        assertThat(found(EDNA, "q=" + own + "&stage=DRAFT,EDIT")).containsExactly(edit.id(), draft.id());
        assertThat(found(EDNA, "q=" + own + "&desk=world,business")).hasSize(3);
        assertThat(found(EDNA, "q=" + own + "&desk=business")).isEmpty();
        assertThat(found(EDNA, "q=" + own + "&writer=omar")).containsExactly(submitted.id());
        assertThat(found(EDNA, "q=" + own + "&assignee=edna")).containsExactly(edit.id());
        assertThat(found(EDNA, "q=" + own + "&mine=true")).containsExactly(edit.id());
        assertThat(found(OMAR, "q=" + own + "&mine=true")).containsExactly(submitted.id());
        assertThat(found(OMAR, "q=" + own + "&mine=false")).hasSize(3);
        assertThat(found(BRUNO, "q=" + own)).isEmpty();

        var changed = draft.seenBy(EDNA).path("changedAt").asText();
        var since = Instant.parse(changed).plusNanos(1_000);
        assertThat(found(EDNA, "q=" + own + "&from=" + since)).containsExactly(edit.id(), submitted.id());
        assertThat(found(EDNA, "q=" + own + "&to=" + since)).containsExactly(draft.id());
    }

    @Test
    void whatIsHeldAndWhatAFindingBlocksIsListed() {
        var held = files(RHEA);
        held.desk(LENA)
                .post(held.path() + "/holds", Map.of("kind", "LEGAL", "reason", "A court order may apply"))
                .is(201);
        assertThat(found(EDNA, "held=LEGAL&limit=100")).contains(held.id());
        assertThat(found(EDNA, "held=ANY&desk=world&limit=100")).contains(held.id());
        assertThat(found(EDNA, "held=EDITORIAL,AGENCY&limit=100")).doesNotContain(held.id());
        held.desk(LENA)
                .delete(held.path() + "/holds/"
                        + held.seenBy(LENA).at("/holds/0/id").asText() + "?reason=Cleared")
                .is(204);
        assertThat(found(EDNA, "held=LEGAL&limit=100")).doesNotContain(held.id());

        var blocked = files(RHEA, "world", Copies.fromReuters(null))
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        assertThat(found(EDNA, "findings=true&limit=100"))
                .contains(blocked.id())
                .doesNotContain(held.id());
        assertThat(found(EDNA, "agency=reuters&limit=100"))
                .contains(blocked.id())
                .doesNotContain(held.id());
        assertThat(found(EDNA, "agency=dpa&limit=100")).doesNotContain(blocked.id());
        blocked.does(EDNA, "reopen").writes(EDNA, Copies.clear()).is(200);
        blocked.does(EDNA, "sign-off");
        assertThat(found(EDNA, "findings=true&limit=100")).doesNotContain(blocked.id());
        assertThat(found(EDNA, "agency=reuters&limit=100")).doesNotContain(blocked.id());
    }

    @Test
    void whatSaysItInTheHeadlineRanksBeforeWhatOnlyMentionsIt() {
        var own = "zq" + Invented.words(1).toLowerCase(Locale.ROOT);
        var inHeadline = files(RHEA, "world", headlined(own + " shut"));
        var copy = headlined("Something else");
        copy.put("body", "<p>Much was said of " + own + " by people who were there.</p>");
        var inBody = files(RHEA, "world", copy);
        assertThat(found(EDNA, "q=" + own)).containsExactly(inBody.id(), inHeadline.id());
        assertThat(found(EDNA, "q=" + own + "&sort=newest")).containsExactly(inBody.id(), inHeadline.id());
        assertThat(found(EDNA, "q=" + own + "&sort=rank")).containsExactly(inHeadline.id(), inBody.id());
        var first =
                as(EDNA).get("/api/stories?sort=rank&limit=1&q=" + own).is(200).json();
        var second = as(EDNA).get("/api/stories?sort=rank&limit=1&q=" + own + "&after="
                        + first.path("next").asText())
                .is(200)
                .json();
        assertThat(second.at("/items/0/id").asText()).isEqualTo(inBody.id());
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void everyPageFollowsTheOneBeforeWhateverIsAskedFor() {
        var own = "zq" + Invented.words(1).toLowerCase(Locale.ROOT);
        for (int i = 0; i < 5; i++) {
            files(RHEA, "world", headlined(own + " " + i)).does(RHEA, "submit");
        }
        for (var asked :
                List.of("q=" + own, "q=" + own + "&sort=rank", "q=" + own + "&writer=rhea", "stage=SUBMITTED")) {
            var all = found(LENA, asked + "&limit=100");
            var paged = new ArrayList<String>();
            var next = "";
            while (paged.size() < Math.min(all.size(), 10)) {
                var page = as(LENA).get("/api/stories?limit=2&" + asked + next)
                        .is(200)
                        .json();
                page.path("items").forEach(item -> paged.add(item.path("id").asText()));
                next = "&after=" + page.path("next").asText();
            }
            assertThat(paged).as(asked).isEqualTo(all.subList(0, paged.size()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stage=draft,UNKNOWN_STAGE",
        "stage=DRAFT%2C,UNKNOWN_STAGE",
        "held=ALL,UNKNOWN_HOLD",
        "mine=yes,BAD_FLAG",
        "findings=1,BAD_FLAG",
        "from=yesterday,BAD_TIME",
        "to=2026-13-01T00:00:00Z,BAD_TIME",
        "package=x,BAD_ID",
        "sort=RANK,UNKNOWN_SORT",
        "sort=oldest,UNKNOWN_SORT",
        "stages=DRAFT,UNKNOWN_PARAMETER"
    })
    void whatTheListDoesNotKnowIsRefused(String asked, String code) {
        as(EDNA).get("/api/stories?" + asked).isProblem(400, code);
    }

    @Test
    void whatAnAgencySentIsFoundByItsName() {
        var words = Invented.words(30);
        withToken(Staff.wireFeedToken())
                .post("/api/wire/items", Moved.by("AFP", words).json())
                .is(201);
        var copy = headlined("Ferry adrift");
        copy.put("body", "<p>" + words + "</p>");
        copy.put("creditLine", "With reporting by AFP");
        var story = files(RHEA, "world", copy)
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(THEO, "sign-off");
        assertThat(found(EDNA, "agency=afp&stage=CREDIT_CHECK&limit=100")).contains(story.id());
    }

    private static Map<String, Object> headlined(String headline) {
        var copy = new HashMap<>(Copies.clear());
        copy.put("headline", headline);
        return copy;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> found(Staff who, String asked) {
        var page = as(who).get("/api/stories?" + asked).is(200).json();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }
}
