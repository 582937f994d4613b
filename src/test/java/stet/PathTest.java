package stet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.door.Idempotent;
import stet.story.api.Acts;

/** The layout of the code: the stations of a story's path in their order, and what no station may do. */
class PathTest {
    private static final List<String> STATIONS = List.of(
            "database",
            "problem",
            "staff",
            "canon",
            "door",
            "audit",
            "copy",
            "wire",
            "story",
            "credit",
            "publication",
            "outlet",
            "desk");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("/demo/") && !place.contains("/bench/"))
            .importPackages("stet");

    @Test
    void aStationUsesThoseBeforeItAndNeverThoseAfterIt() {
        for (int i = 0; i + 1 < STATIONS.size(); i++) {
            var after = STATIONS.subList(i + 1, STATIONS.size()).stream()
                    .map(station -> "stet." + station + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("stet." + STATIONS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(after)
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    @Test
    void everyClassStandsAtAStation() {
        assertThat(CODE.stream()
                        .map(type -> type.getPackageName().split("\\.", -1))
                        .filter(steps -> steps.length > 1)
                        .map(steps -> steps[1]))
                .isNotEmpty()
                .allMatch(STATIONS::contains);
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        methods()
                .that(areRoutes())
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .check(CODE);
    }

    @Test
    void everyRouteOfTheApiTakesAndGivesJson() {
        classes()
                .that(DescribedPredicate.describe(
                        "are routes of the API", type -> type.tryGetAnnotationOfType(Path.class)
                                .filter(path -> path.value().startsWith("/api"))
                                .isPresent()))
                .should()
                .beAnnotatedWith(Consumes.class)
                .andShould()
                .beAnnotatedWith(Produces.class)
                .check(CODE);
    }

    @Test
    void everyWriteOnAStoryIsKnownToTheTrail() {
        methods()
                .that(areRoutes())
                .and(areOnAStory())
                .should()
                .beAnnotatedWith(Acts.class)
                .check(CODE);
    }

    @Test
    void everyPostOnAStoryHonoursAnIdempotencyKey() {
        methods()
                .that(areRoutes())
                .and(areOnAStory())
                .and()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(CODE);
    }

    @Test
    void nobodyAsksTheNodeForTheTimeButTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("stet.staff.Clock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void namesAreTheNewsroomsAndNotTheFrameworks() {
        classes()
                .should(haveNameWithout("Service", "Impl", "Manager", "Helper", "Util", "Handler", "Processor", "Dto"))
                .check(CODE);
    }

    private static DescribedPredicate<JavaMethod> areRoutes() {
        return DescribedPredicate.describe(
                "are routes",
                method -> method.isAnnotatedWith(GET.class)
                        || method.isAnnotatedWith(POST.class)
                        || method.isAnnotatedWith(PUT.class)
                        || method.isAnnotatedWith(DELETE.class));
    }

    private static DescribedPredicate<JavaMethod> areOnAStory() {
        return DescribedPredicate.describe("are on a story", method -> method.getOwner()
                .getAnnotationOfType(Path.class)
                .value()
                .startsWith("/api/stories"));
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaClass> haveNameWithout(String... words) {
        return new ArchCondition<>("have a name of the newsroom's words") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaClass type, ConditionEvents events) {
                for (var word : words) {
                    if (type.getSimpleName().endsWith(word)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is named " + word));
                    }
                }
            }
        };
    }
}
