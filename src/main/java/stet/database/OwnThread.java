package stet.database;

import io.quarkus.arc.Arc;
import java.util.function.Supplier;

/** Work on the database by a thread of one's own, outside of any request: Hibernate asks for a request's context there too. */
public final class OwnThread {
    private OwnThread() {}

    /** Does the work in a context that ends with it. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Likewise, with an answer. */
    public static <T> T call(Supplier<T> work) {
        var context = Arc.container().requestContext();
        if (context.isActive()) {
            return work.get();
        }
        context.activate();
        try {
            return work.get();
        } finally {
            context.terminate();
        }
    }
}
