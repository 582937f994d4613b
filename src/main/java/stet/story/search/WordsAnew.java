package stet.story.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import stet.database.Connections;
import stet.story.Stories;

/** After an upgrade the words of every story are written in today's form, some hundreds at a time, while the newsroom works. */
@ApplicationScoped
class WordsAnew {
    private static final Logger LOG = Logger.getLogger(WordsAnew.class);
    private static final int AT_ONCE = 200;

    private final StoryWords words;
    private final Stories stories;
    private final Connections database;

    WordsAnew(StoryWords words, Stories stories, Connections database) {
        this.words = words;
        this.stories = stories;
        this.database = database;
    }

    @Scheduled(
            every = "2s",
            identity = "words-anew",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        try {
            for (var left = some(); !left.isEmpty(); left = some()) {
                left.forEach(this::write);
            }
        } catch (RuntimeException | SQLException e) {
            LOG.warnf("The words of stories will be written anew in a moment: %s", e.getMessage());
        }
    }

    /** One that cannot be read keeps no other from being found. */
    private void write(UUID story) {
        try {
            QuarkusTransaction.requiringNew().run(() -> stories.any(story).ifPresent(locked -> words.keep(locked, "")));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The words of story %s stay as they were", story);
            QuarkusTransaction.requiringNew().run(() -> words.leave(story));
        }
    }

    private List<UUID> some() throws SQLException {
        try (var connection = database.getConnection()) {
            return words.inOlderForm(connection, AT_ONCE);
        }
    }
}
