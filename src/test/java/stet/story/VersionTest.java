package stet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Books;
import stet.newsroom.Scene;

/** The database itself refuses whoever judged by a version that somebody else has moved on since. */
@QuarkusTest
class VersionTest extends Scene {
    private static final String SECOND =
            "update story set version = 1, changed_at = clock_timestamp(), %s where id = '%s'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage = 'SUBMITTED'",
                "stage = stage",
                "holds = '[{}]'",
                "embargo = '{\"indefinite\": true}'",
                "approval = '{}'",
                "assignee = 'omar'",
                "expires_at = now()",
                "public_notice = 'It is gone.'",
                "correction_kind = 'UPDATE'",
                "credit = '{}'",
                "debt = '{}'",
                "hands = '[]'",
                "writers = '[]'"
            })
    void theSecondOfTwoWritersIsRefused(String change) throws SQLException {
        var story = files(RHEA);
        try (var connection = Books.asService();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(SECOND.formatted(change, story.id())))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
        }
    }

    /** The lease on the copy is no part of what an entity tag stands for. */
    @Test
    void aLockMovesNoVersion() throws SQLException {
        var story = files(RHEA);
        try (var connection = Books.asService();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update story set lock = null where id = '%s'".formatted(story.id())))
                    .isOne();
        }
    }
}
