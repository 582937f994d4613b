package stet.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import stet.copy.Words;
import stet.database.OwnThread;
import stet.newsroom.Books;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** What is too old goes from the database, and then from the index. */
@QuarkusTest
class RetentionTest extends Scene {
    @Inject
    Retention retention;

    @Inject
    IndexedWire wire;

    @Test
    void whatTwoNodesForgetAtOnceIsForgottenByTheIndex() throws SQLException {
        var first = moves();
        var second = moves();
        await().atMost(5, SECONDS).until(() -> isIndexed(first) && isIndexed(second));
        QuarkusTransaction.begin();
        try {
            ages(first);
            assertThat(retention.forgetOldest()).isNotEmpty();
            ages(second);
            var elsewhere = new ArrayList<Long>();
            CompletableFuture.runAsync(() -> OwnThread.run(() -> elsewhere.addAll(retention.forgetOldest())))
                    .join();
            await().atMost(5, SECONDS).until(() -> elsewhere.isEmpty() || !isIndexed(second));
        } finally {
            QuarkusTransaction.commit();
        }
        retention.forgetOldest();
        await().atMost(5, SECONDS).until(() -> !isIndexed(first) && !isIndexed(second));
    }

    private Moved moves() {
        var item = Moved.by("AFP", Invented.words(30));
        withToken(Staff.wireFeedToken()).post("/api/wire/items", item.json()).is(201);
        return item;
    }

    private static void ages(Moved item) throws SQLException {
        Books.write(
                "update wire_item set received_at = received_at - interval '1 year' where uri = '" + item.uri() + "'");
    }

    private boolean isIndexed(Moved item) {
        var text = Words.of(String.valueOf(item.json().get("body_text")));
        return !wire.about(text).like(0, text.size(), 5).isEmpty();
    }
}
