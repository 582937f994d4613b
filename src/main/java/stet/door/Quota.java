package stet.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import stet.database.OwnThread;
import stet.problem.EarlyAnswers;
import stet.problem.Refusal;
import stet.problem.Unauthorized;
import stet.staff.Caller;
import stet.staff.Member;
import stet.staff.MemberSeen;

/**
 * How often a member may ask: so many times a minute, in one go or spread, whatever comes of it. The token's subject counts
 * and nothing else that a request says; each node counts by itself. Who shows no good token is not counted: there is no
 * subject, and a proxy in front knows addresses better.
 */
@ApplicationScoped
class Quota {
    private static final Logger LOG = Logger.getLogger(Quota.class);
    private static final int AFTER_AUTHENTICATION = 50;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);
    private static final String API = "/api/";
    private static final List<String> PUBLIC = List.of("/live/", "/calendar/", "/q/");
    private static final String LOOP = "stet.loop";
    private static final int MOST_MEMBERS = 100_000;
    private static final long UNSAID = 1_500_000;

    private final Rates rates;
    private final EarlyAnswers answers;
    private final UnderWay underWay;

    /** No worker waits for a body that comes slowly. One for each length that a body may have. */
    private final Map<Long, BodyHandler> bodies = new ConcurrentHashMap<>();

    private final Cache<String, Bucket> left = Caffeine.newBuilder()
            .maximumSize(MOST_MEMBERS)
            .expireAfterAccess(SPAN)
            .build();

    private static final List<String> FORMS = List.of("multipart/", "application/x-www-form-urlencoded");

    private final Event<MemberSeen> sight;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(task -> new Thread(task, "members-seen"));
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(MOST_MEMBERS)
            .expireAfterWrite(NOW_AND_THEN)
            .build();

    Quota(Rates rates, EarlyAnswers answers, UnderWay underWay, Event<MemberSeen> sight) {
        this.sight = sight;
        this.underWay = underWay;
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
        filters.register(Quota::nothing, AFTER_AUTHENTICATION - 1);
    }

    private void count(RoutingContext request) {
        request.put(LOOP, request.vertx().getOrCreateContext());
        if (PUBLIC.stream().anyMatch(request.normalizedPath()::startsWith)) {
            request.next();
        } else if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            stop(request);
        } else {
            Caller.of(request)
                    .subscribe()
                    .with(
                            known -> known.ifPresentOrElse(member -> count(request, member), () -> stop(request)),
                            failure -> refused(request, failure));
        }
    }

    /** A token that cannot be verified for now is no bad one: the route says so. */
    private void refused(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            stop(request);
        } else {
            request.next();
        }
    }

    /** Before it is told which routes and media types there are. */
    private void stop(RoutingContext request) {
        if (!request.normalizedPath().startsWith(API)) {
            request.next();
        } else if (hasBody(request.request())) {
            answers.refuseAndClose(request, new Unauthorized());
        } else {
            answers.refuse(request, new Unauthorized());
        }
    }

    private void count(RoutingContext request, Member member) {
        var unused = seen.get(member.id(), id -> {
            teller.execute(() -> OwnThread.run(() -> tell(member)));
            return true;
        });
        var taken = left.get(member.id(), id -> full(member)).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            begin(request, member);
        } else {
            answers.refuse(request, new TooOften(Duration.ofNanos(taken.getNanosToWaitForRefill())));
        }
    }

    /** On a thread that knows nothing of the request: its context is the request's alone. */
    private void tell(Member member) {
        try {
            sight.fire(new MemberSeen(member));
        } catch (RuntimeException e) {
            LOG.warnf("%s was seen, which could not be told: %s", member.name(), e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        teller.shutdown();
    }

    private void begin(RoutingContext request, Member member) {
        if (isForm(request.request())) {
            answers.refuseAndClose(request, new NoForms());
            return;
        }
        var kind = UnderWay.Kind.of(request);
        long bytes = kind == UnderWay.Kind.BATCH ? 0 : length(request);
        var refusal = underWay.begin(kind, member, bytes);
        if (refusal.isPresent()) {
            answers.refuseAndClose(request, refusal.get());
            return;
        }
        endOnce(request, () -> underWay.end(kind, member, bytes));
        if (kind != UnderWay.Kind.BATCH && hasBody(request.request())) {
            read(request);
        } else {
            request.next();
        }
    }

    /** A body that has ended and brought nothing is empty: a route would wait for it in vain. */
    private static void nothing(RoutingContext request) {
        if (request.request().isEnded()
                && request.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                && request.body().buffer() == null) {
            ((RoutingContextInternal) request).setBody(Buffer.buffer());
        }
        request.next();
    }

    /** On the request's own loop, wherever its identity was found out. */
    private void read(RoutingContext request) {
        var body = bodies.computeIfAbsent(request.get(EarlyAnswers.LONGEST_BODY), Quota::ofLength);
        Context loop = request.get(LOOP);
        loop.runOnContext(now -> {
            request.put(EarlyAnswers.READ, true);
            request.request().resume();
            body.handle(request);
        });
    }

    private static BodyHandler ofLength(long longest) {
        return BodyHandler.create(false).setBodyLimit(longest);
    }

    /** Whoever hung up while their token was looked at is told of no end any more. */
    private static void endOnce(RoutingContext request, Runnable end) {
        var isOver = new AtomicBoolean();
        Runnable once = () -> {
            if (isOver.compareAndSet(false, true)) {
                end.run();
            }
        };
        try {
            request.addEndHandler(ended -> once.run());
        } catch (IllegalStateException e) {
            once.run();
        }
        if (request.response().closed() || request.response().ended()) {
            once.run();
        }
    }

    /** As the request says; where it does not, as long as a copy may be. */
    private static long length(RoutingContext request) {
        var claimed = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return hasBody(request.request()) ? claimed == null ? UNSAID : Long.parseLong(claimed) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean isChunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return !request.isEnded() && (isChunked || (length != null && !length.equals("0")));
    }

    /** The server would take it apart while it comes, and stumble where it is no form. */
    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && FORMS.stream()
                        .anyMatch(form -> type.strip().toLowerCase(Locale.ROOT).startsWith(form));
    }

    private static final class NoForms extends Refusal {
        NoForms() {
            super(415, "UNSUPPORTED_MEDIA_TYPE", "The service takes no forms: send JSON.");
        }
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
