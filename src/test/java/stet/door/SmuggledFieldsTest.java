package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.newsroom.Copies;
import stet.newsroom.Scene;
import stet.story.api.StoryCard;

/** Whatever a story is made of, no write takes it but where it is meant to: mass assignment, CWE-915. */
@QuarkusTest
class SmuggledFieldsTest extends Scene {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager database;

    SmuggledFieldsTest(EntityManager database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/stories | {'slug':'smuggled','desk':'world','copy':{}}",
                "POST | /api/credit-checks | {'body':'<p>Calm.</p>'}",
                "PUT  | {story}/copy | {'headline':'Calm'}",
                "POST | {story}/transitions | {'transition':'submit'}",
                "POST | {story}/notes | {'text':'Calm'}",
                "POST | {story}/sources | {'item':'urn:x'}",
                "POST | {story}/holds | {'kind':'EDITORIAL','reason':'Calm'}",
                "PUT  | {story}/embargo | {'indefinite':true,'reason':'Calm'}",
                "PUT  | {story}/expiry | {'at':'2099-01-01T00:00:00Z','notice':'Gone'}",
                "PUT  | {story}/assignee | {'member':'omar'}",
                "POST | {story}/credit-report/fixes | {'findings':['1']}",
                "POST | {story}/credit-report/waivers | {'finding':'1','reason':'Calm'}",
                "POST | /api/packages | {'name':'Calm','stories':[]}",
                "PUT  | /api/packages/5f0e1c9a-0000-4000-8000-000000000000/slot | {'slot':{'at':'2099-01-01T00:00:00Z'}}",
                "POST | /api/tasks/5f0e1c9a-0000-4000-8000-000000000000/done | {'how':'Calm'}"
            })
    void noWriteTakesAFieldThatIsNotItsOwn(String method, String route, String json) throws Exception {
        var story = files(RHEA);
        var before = story.seenBy(CARLA);
        var body = (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        var desk = story.desk(CARLA);
        var path = route.replace("{story}", story.path());
        var own = ApiDocument.of(asNobody()).fields(method, documented(route));
        assertThat(own).isNotEmpty();
        int smuggled = 0;
        for (var field : everyField()) {
            if (own.contains(field)) {
                continue;
            }
            var more = body.deepCopy().put(field, "1");
            var problem = desk.send(method, path, more.toString());
            assertThat(problem.status())
                    .as("%s in %s %s: %s", field, method, path, problem.text())
                    .isEqualTo(400);
            smuggled++;
        }
        assertThat(smuggled).isGreaterThan(30);
        assertThat(story.seenBy(CARLA)).isEqualTo(before);
    }

    @Test
    void aStorysWritersOwnerStageAndVersionAreWhatHappenedAndNotWhatWasSent() {
        var body = Map.of("slug", slug("smuggled"), "desk", "world", "copy", Copies.clear());
        for (var smuggled : List.of("stage=PUBLISHED", "version=9", "id=5f0e1c9a-0000-4000-8000-000000000000")) {
            as(RHEA).post("/api/stories?" + smuggled, body).isProblem(400, "UNKNOWN_PARAMETER");
        }
        var story = as(RHEA).with("X-HTTP-Method-Override", "PUT")
                .post("/api/stories", body)
                .is(201)
                .json();
        assertThat(story.path("stage").asText()).isEqualTo("DRAFT");
        assertThat(story.path("version").asInt()).isEqualTo(1);
        assertThat(story.path("id").asText()).isNotEqualTo("5f0e1c9a-0000-4000-8000-000000000000");
        assertThat(story.path("writers").get(0).asText()).isEqualTo("rhea");
    }

    private static String documented(String route) {
        return route.replace("{story}", "/api/stories/{id}")
                .replaceFirst("packages/[0-9a-f-]{36}", "packages/{package}")
                .replaceFirst("tasks/[0-9a-f-]{36}", "tasks/{task}");
    }

    /** Of the entities, as the database knows them, and of the card that the service shows. */
    private Set<String> everyField() {
        var fields = new TreeSet<String>();
        for (var entity : database.getMetamodel().getEntities()) {
            entity.getAttributes().forEach(attribute -> fields.add(attribute.getName()));
        }
        for (var part : StoryCard.class.getRecordComponents()) {
            fields.add(part.getName());
        }
        fields.add("@class");
        fields.add("__proto__");
        return fields;
    }
}
