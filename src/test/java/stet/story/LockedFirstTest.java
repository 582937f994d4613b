package stet.story;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.staff.Member;

/** Nothing is judged by a row that was read before it was locked: of an act that locks a story, no part reads one without. */
class LockedFirstTest {
    private static final Set<String> LOCK = Set.of("locked", "lockedByTheWire", "any");

    /** They get ids of stories that their transaction has locked, by a query of its own; the last reads for whoever asks. */
    private static final Set<String> CLAIM = Set.of(
            "stet.story.AgencyHolds",
            "stet.story.Corrections",
            "stet.story.EndedTerms",
            "stet.story.OwnWords",
            "stet.story.Packages",
            "stet.story.Publishing",
            "stet.story.Reinstatements",
            "stet.story.Tidings",
            "stet.publication.Release",
            "stet.publication.Prospects");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(place -> place.contains("LockedFirstTest$Wrong")
                    || (ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(place)
                            && !place.contains("/demo/")
                            && !place.contains("/bench/")))
            .importPackages("stet");

    private static final Set<JavaMethod> VERBS = verbs();
    private static final List<JavaMethod> OBSERVERS = observers();

    private static final DescribedPredicate<JavaClass> ARE_WRONG = DescribedPredicate.describe(
            "are wrong on purpose", type -> type.getName().contains("$Wrong"));

    private static final ArchRule LOCK_BEFORE_READING = methods()
            .that()
            .areDeclaredInClassesThat(DescribedPredicate.not(ARE_WRONG))
            .should(readNoStoryUnlockedThatTheyLock());

    private static final ArchRule CLAIM_WHAT_IS_LOCKED = noClasses()
            .that(DescribedPredicate.not(ARE_WRONG))
            .and(DescribedPredicate.describe("are not known to lock before", type -> !CLAIM.contains(outermost(type))))
            .and()
            .doNotHaveFullyQualifiedName(Stories.class.getName())
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "claims stories",
                    call -> isOf(call, Stories.class) && call.getName().startsWith("claimed")));

    @Test
    void nobodyReadsAStoryAndLocksItThen() {
        LOCK_BEFORE_READING.check(CODE);
    }

    @Test
    void whatIsClaimedIsLocked() {
        CLAIM_WHAT_IS_LOCKED.check(CODE);
    }

    /** The rule knows the verbs of a story by what they write. */
    @Test
    void everyVerbIsKnown() {
        assertThat(VERBS)
                .extracting(JavaMethod::getName)
                .contains("hold", "rewrite", "make", "changed", "assign", "lift", "release", "mark", "takeLock")
                .doesNotContain("stage", "head", "admit", "openTo", "isHeldFor", "file");
    }

    @Test
    void theRuleFindsWhoReadsFirst() {
        assertThat(faults(WrongByKnowing.class)).anyMatch(fault -> fault.contains("Stories.known"));
        assertThat(faults(WrongInTwoSteps.class)).anyMatch(fault -> fault.contains("Stories.known"));
        assertThat(faults(WrongByFinding.class)).anyMatch(fault -> fault.contains("findById"));
        assertThat(faults(WrongByHolding.class)).anyMatch(fault -> fault.contains("Stories.known"));
    }

    private static List<String> faults(Class<?> wrong) {
        return methods()
                .that()
                .areDeclaredIn(wrong)
                .should(readNoStoryUnlockedThatTheyLock())
                .evaluate(CODE)
                .getFailureReport()
                .getDetails();
    }

    /** As fixes once were: the report is made of what was read before. */
    static final class WrongByKnowing {
        void fix(Stories stories, Writing writing, UUID id, EntityTag seen, Member by) {
            var story = stories.known(id, by);
            writing.rewrite(id, seen, locked -> story.head().copy(), by, "FIX", Map.of());
        }
    }

    static final class WrongInTwoSteps {
        void assign(Stories stories, UUID id, Member by, Instant at) {
            if (isFree(stories, id, by)) {
                stories.locked(id, by).assign(by.name(), at);
            }
        }

        private static boolean isFree(Stories stories, UUID id, Member by) {
            return stories.known(id, by).assignee() == null;
        }
    }

    static final class WrongByFinding {
        void mark(Stories stories, UUID id, Instant at) {
            stories.findById(id).mark("It is late.", at);
        }
    }

    static final class WrongByHolding {
        void lift(Stories stories, UUID id, Member by, Instant at) {
            stories.known(id, by).lift(at);
        }
    }

    private static ArchCondition<JavaMethod> readNoStoryUnlockedThatTheyLock() {
        return new ArchCondition<>("read no story unlocked that they lock or change, themselves or by what they call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var calls = reached(method);
                calls.stream()
                        .filter(LockedFirstTest::locksOrChanges)
                        .findFirst()
                        .ifPresent(change -> calls.stream()
                                .filter(LockedFirstTest::readsUnlocked)
                                .forEach(read -> events.add(SimpleConditionEvent.violated(
                                        method,
                                        "%s: %s, and %s"
                                                .formatted(
                                                        method.getFullName(),
                                                        read.getDescription(),
                                                        change.getDescription())))));
            }
        };
    }

    private static boolean locksOrChanges(JavaAccess<?> call) {
        boolean locks = isOf(call, Stories.class) && LOCK.contains(call.getName());
        boolean changes = resolved(call).anyMatch(VERBS::contains);
        return locks || (changes && !call.getOriginOwner().isEquivalentTo(Story.class));
    }

    /** {@code known}, and whatever Panache offers; what Stories itself makes of that is its business. */
    private static boolean readsUnlocked(JavaAccess<?> call) {
        return isOf(call, Stories.class)
                && !call.getOriginOwner().isEquivalentTo(Stories.class)
                && (call.getName().equals("known") || call.getName().matches("(find|list|stream).*"));
    }

    /** Every call that is made by it or by what it calls; whoever fires an event calls everybody who observes one. */
    private static Set<JavaAccess<?>> reached(JavaMethod method) {
        var seen = new LinkedHashSet<JavaCodeUnit>(Set.of(method));
        var todo = new ArrayDeque<JavaCodeUnit>(seen);
        var calls = new LinkedHashSet<JavaAccess<?>>();
        while (!todo.isEmpty()) {
            var unit = todo.remove();
            for (var call : callsOf(unit)) {
                calls.add(call);
                targets(call).filter(seen::add).forEach(todo::add);
            }
        }
        return calls;
    }

    private static List<JavaAccess<?>> callsOf(JavaCodeUnit unit) {
        return Stream.concat(unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                .<JavaAccess<?>>map(call -> call)
                .toList();
    }

    private static Stream<JavaMethod> targets(JavaAccess<?> call) {
        if (isOf(call, Event.class)) {
            return OBSERVERS.stream();
        }
        return resolved(call)
                .filter(method -> method.getOwner().getPackageName().startsWith("stet"))
                .filter(method -> !method.getOwner().isEquivalentTo(Stories.class))
                .flatMap(method -> Stream.concat(Stream.of(method), overriding(method)));
    }

    private static Stream<JavaMethod> resolved(JavaAccess<?> call) {
        return call.getTarget().resolveMember().stream()
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast);
    }

    private static Stream<JavaMethod> overriding(JavaMethod method) {
        var parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return method.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(method.getName(), parameters).stream());
    }

    /** What writes a field of the story or of one of its parts, itself or by another method of these. */
    private static Set<JavaMethod> verbs() {
        var parts = Set.of(
                Story.class.getName(),
                Overlays.class.getName(),
                Authorship.class.getName(),
                Publicity.class.getName(),
                Appointment.class.getName());
        var methods = parts.stream()
                .flatMap(part -> CODE.get(part).getMethods().stream())
                .toList();
        var writers = new HashSet<JavaMethod>();
        boolean grows = true;
        while (grows) {
            grows = writers.addAll(methods.stream()
                    .filter(method -> method.getFieldAccesses().stream()
                                    .anyMatch(access -> access.getAccessType() == AccessType.SET
                                            && parts.contains(
                                                    access.getTargetOwner().getName()))
                            || method.getMethodCallsFromSelf().stream()
                                    .flatMap(call -> call.getTarget().resolveMember().stream())
                                    .anyMatch(writers::contains))
                    .toList());
        }
        return writers.stream()
                .filter(writer -> writer.getOwner().isEquivalentTo(Story.class))
                .collect(Collectors.toSet());
    }

    private static List<JavaMethod> observers() {
        return CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)))
                .toList();
    }

    private static boolean isOf(JavaAccess<?> call, Class<?> type) {
        return call.getTargetOwner().isEquivalentTo(type);
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }
}
