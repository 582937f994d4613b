package stet.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import stet.problem.EarlyAnswers;
import stet.problem.Refusal;
import stet.staff.Caller;
import stet.staff.Member;

/**
 * How often a member may ask: so many times a minute, in one go or spread, whatever comes of it. The token's subject counts
 * and nothing else that a request says; each node counts by itself. Who shows no good token is not counted: there is no
 * subject, and a proxy in front knows addresses better.
 */
@ApplicationScoped
class Quota {
    private static final int AFTER_AUTHENTICATION = 50;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final List<String> PUBLIC = List.of("/live/", "/calendar/", "/q/");
    private static final int MOST_MEMBERS = 100_000;

    private final Rates rates;
    private final EarlyAnswers answers;
    private final Cache<String, Bucket> left = Caffeine.newBuilder()
            .maximumSize(MOST_MEMBERS)
            .expireAfterAccess(SPAN)
            .build();

    Quota(Rates rates, EarlyAnswers answers) {
        this.rates = rates;
        this.answers = answers;
    }

    @ConfigMapping(prefix = "stet.rate")
    interface Rates {
        /** Requests a minute for everybody who has none of their own. */
        long usual();

        /** By user name. */
        Map<String, Long> of();
    }

    void count(@Observes Filters filters) {
        filters.register(this::count, AFTER_AUTHENTICATION);
    }

    private void count(RoutingContext request) {
        var path = request.normalizedPath();
        if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                || PUBLIC.stream().anyMatch(path::startsWith)) {
            request.next();
            return;
        }
        Caller.of(request)
                .subscribe()
                .with(
                        known -> {
                            if (known.isEmpty()) {
                                request.next();
                            } else {
                                count(request, known.get());
                            }
                        },
                        refused -> request.next());
    }

    private void count(RoutingContext request, Member member) {
        var taken = left.get(member.id(), id -> full(member)).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            request.next();
            return;
        }
        answers.refuse(request, new TooOften(Duration.ofNanos(taken.getNanosToWaitForRefill())));
    }

    private Bucket full(Member member) {
        long most = rates.of().getOrDefault(member.name(), rates.usual());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, SPAN))
                .build();
    }

    private static final class TooOften extends Refusal {
        private final Duration wait;

        TooOften(Duration wait) {
            super(429, "TOO_OFTEN", "You have asked too often; wait as long as Retry-After says.");
            this.wait = wait;
        }

        @Override
        public int retryAfter() {
            return (int) wait.toSeconds() + 1;
        }
    }
}
