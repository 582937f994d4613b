package stet.door;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import stet.problem.Busy;
import stet.problem.Refusal;
import stet.staff.Member;

/**
 * How many requests a member, and all members together, may have under way on a node at the same time. What takes long has a bound
 * of its own, so that it keeps neither threads nor connections from everybody else; and what waits for its turn with a long body
 * has one in bytes, so that it keeps no memory from them.
 */
@ApplicationScoped
class UnderWay {
    /** What takes how long, and so how many of it. */
    enum Kind {
        /** Wire items, as many as the feed likes. */
        BATCH(4, 16, Long.MAX_VALUE),
        /** The whole trail, read by whoever may be slow; each holds a connection. */
        TRAIL(2, 4, Long.MAX_VALUE),
        /** One wire item, which may be long. */
        ITEM(8, 24, 60_000_000),
        /** Events, for minutes. */
        STREAM(20, 2_000, Long.MAX_VALUE),
        /** A credit check of copy that is not kept. */
        CHECK(20, 60, 24_000_000),
        /** Everything else. */
        USUAL(50, 2_000, 60_000_000);

        private final int ofMember;
        private final int ofAll;
        private final long bytes;

        /**
         * @param bytes of all their bodies together, of which a member has a quarter at most; a batch is not kept, but read as it
         *     comes
         */
        Kind(int ofMember, int ofAll, long bytes) {
            this.ofMember = ofMember;
            this.ofAll = ofAll;
            this.bytes = bytes;
        }

        /** However its path is written. */
        static Kind of(RoutingContext request) {
            boolean isPost = request.request().method().equals(HttpMethod.POST);
            var path = request.normalizedPath().replaceAll(";[^/]*", "").replaceFirst("(?<=.)/+$", "");
            return switch (path) {
                case "/api/wire/items/batch" -> isPost ? BATCH : USUAL;
                case "/api/wire/items" -> isPost ? ITEM : USUAL;
                case "/api/credit-checks" -> isPost ? CHECK : USUAL;
                case "/api/audit/export", "/api/audit/verification" -> TRAIL;
                case "/api/events" -> STREAM;
                default -> USUAL;
            };
        }
    }

    private static final int SHARES = 4;

    private final Map<Kind, Counts> counts = new EnumMap<>(Kind.class);

    UnderWay() {
        for (var kind : Kind.values()) {
            counts.put(kind, new Counts(kind));
        }
    }

    /** Begins one with a body of so many bytes, which whoever asked {@link #end ends} with as many; or says why not. */
    Optional<Refusal> begin(Kind kind, Member member, long bytes) {
        return of(kind).begin(member.id(), bytes);
    }

    void end(Kind kind, Member member, long bytes) {
        of(kind).end(member.id(), bytes);
    }

    private Counts of(Kind kind) {
        return Objects.requireNonNull(counts.get(kind));
    }

    private static final class Counts {
        private final Kind kind;
        private final Map<String, Integer> ofMember = new HashMap<>();
        private final Map<String, Long> bytesOfMember = new HashMap<>();
        private int all;
        private long bytes;

        Counts(Kind kind) {
            this.kind = kind;
        }

        synchronized Optional<Refusal> begin(String member, long more) {
            if (ofMember.getOrDefault(member, 0) >= kind.ofMember) {
                return Optional.of(new TooManyAtOnce("%d requests".formatted(kind.ofMember)));
            }
            if (more > kind.bytes / SHARES - bytesOfMember.getOrDefault(member, 0L)) {
                return Optional.of(new TooManyAtOnce("%,d bytes in requests".formatted(kind.bytes / SHARES)));
            }
            if (all >= kind.ofAll || more > kind.bytes - bytes) {
                return Optional.of(new Busy());
            }
            ofMember.merge(member, 1, Integer::sum);
            all++;
            bytesOfMember.merge(member, more, Long::sum);
            bytes += more;
            return Optional.empty();
        }

        synchronized void end(String member, long fewer) {
            ofMember.computeIfPresent(member, (id, count) -> count == 1 ? null : count - 1);
            all--;
            bytesOfMember.computeIfPresent(member, (id, sum) -> sum == fewer ? null : Long.valueOf(sum - fewer));
            bytes -= fewer;
        }
    }

    private static final class TooManyAtOnce extends Refusal {
        TooManyAtOnce(String most) {
            super(
                    429,
                    "TOO_MANY_AT_ONCE",
                    "You have %s of this kind under way, and no more are taken until one ends.".formatted(most));
        }

        @Override
        public int retryAfter() {
            return 1;
        }
    }
}
