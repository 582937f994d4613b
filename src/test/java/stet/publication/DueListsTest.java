package stet.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The due lists are read from their beginning to this moment, however many stories wait for a later one. */
@QuarkusTest
class DueListsTest {
    @Inject
    EntityManager database;

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(Due.STORIES, "story_scheduled", "slot_at"),
                Arguments.of(Due.PACKAGES, "story_package_due", "slot_at"),
                Arguments.of(Due.EXPIRED, "story_expires", "expires_at"),
                Arguments.of(Due.EMBARGOES, "story_embargo_ends", "embargo_until"),
                Arguments.of(Due.SECOND_EYES, "story_second_eyes", "second_eyes_due"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    @TestTransaction
    void whatIsNotDueIsNotRead(String list, String index, String column) {
        assertThat(plan(list)).contains(index).contains("Index Cond: (%s <= ".formatted(column));
    }

    @Test
    @TestTransaction
    void whatIsToComeIsReadFromThisMomentOn() {
        assertThat(plan(Due.TO_COME)).contains("Index Cond: (slot_at > ").contains("Index Cond: (expires_at > ");
    }

    /** As a table of any size has it: this one is too small for an index to be worth it. */
    private String plan(String query) {
        database.createNativeQuery("set local enable_seqscan = off").executeUpdate();
        return String.valueOf(database.createNativeQuery("explain " + query.replace("?", "500"))
                .getResultList());
    }
}
