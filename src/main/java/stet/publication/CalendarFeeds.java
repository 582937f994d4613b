package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.audit.Act;
import stet.audit.Actor;
import stet.audit.Page;
import stet.audit.Trail;
import stet.canon.Sha256;
import stet.staff.Member;
import stet.staff.MemberSeen;
import stet.staff.Role;

/**
 * Secrets by which calendar programs, which have no token, read a member's calendar. One a member, of which only the hash
 * is kept. It shows the desks that the member had when they last showed a token, and ends ninety days after it was made, or when
 * its member has not been seen for a week.
 */
@ApplicationScoped
class CalendarFeeds {
    private static final Duration TERM = Duration.ofDays(90);
    private static final int SECRET_BYTES = 32;
    private static final String MAKE = """
            insert into calendar_feed (member, name, secret_hash, desks, every_desk, made_at, ends_at, seen_at)
            values (:member, :name, :hash, cast(:desks as text[]), :everyDesk, :at, :end, :at)
            on conflict (member) do update set name = excluded.name, secret_hash = excluded.secret_hash,
            desks = excluded.desks, every_desk = excluded.every_desk, made_at = excluded.made_at,
            ends_at = excluded.ends_at, seen_at = excluded.seen_at
            """;
    private static final String SEEN = """
            update calendar_feed set seen_at = (select clock_timestamp()), name = :name, desks = cast(:desks as text[]),
                every_desk = :everyDesk where member = :member
            """;
    private static final String END_OF = """
            delete from calendar_feed where name = :name and (:any or desks && cast(:desks as text[])
                or (every_desk and cardinality(cast(:desks as text[])) > 0))
            """;

    private final EntityManager database;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(EntityManager database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** A feed that was made; this is the only time that its secret is seen. */
    record Made(String secret, Instant until) {}

    /** Makes the member's feed; one that they had ends. */
    @Transactional
    Made make(Member member) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var page = trail.open(Trail.STAFF);
        var at = page.at();
        note(member, "CALENDAR_FEED", page);
        database.createNativeQuery(MAKE)
                .setParameter("member", member.id())
                .setParameter("name", member.name())
                .setParameter("hash", Sha256.hex(secret))
                .setParameter("desks", member.desks().keySet().toArray(String[]::new))
                .setParameter("everyDesk", member.readsEveryDesk())
                .setParameter("at", at)
                .setParameter("end", at.plus(TERM))
                .executeUpdate();
        return new Made(secret, at.plus(TERM));
    }

    /** Whoever has the secret reads nothing any more. */
    @Transactional
    boolean end(Member member) {
        var page = trail.open(Trail.STAFF);
        int ended = database.createNativeQuery("delete from calendar_feed where member = :member")
                .setParameter("member", member.id())
                .executeUpdate();
        if (ended > 0) {
            note(member, "CALENDAR_FEED_ENDED", page);
        }
        return ended > 0;
    }

    /** The member is still there, with these desks. */
    @Transactional
    void seen(@Observes MemberSeen sight) {
        var member = sight.member();
        database.createNativeQuery(SEEN)
                .setParameter("member", member.id())
                .setParameter("name", member.name())
                .setParameter("desks", member.desks().keySet().toArray(String[]::new))
                .setParameter("everyDesk", member.readsEveryDesk())
                .executeUpdate();
    }

    /**
     * Another member's feed ends: by a chief of a desk that it shows, an auditor or an operator.
     *
     * @param name the user name of whose feed it is
     * @return whether there was one that the member may end
     */
    @Transactional
    boolean end(String name, String why, Member by) {
        var page = trail.open(Trail.STAFF);
        var desks = by.desks().entrySet().stream()
                .filter(desk -> by.isAny(desk.getKey(), Role.CHIEF))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        int ended = database.createNativeQuery(END_OF)
                .setParameter("name", name)
                .setParameter(
                        "any", by.roles().contains(Role.AUDITOR) || by.roles().contains(Role.OPERATOR))
                .setParameter("desks", desks)
                .executeUpdate();
        if (ended > 0) {
            var actor = Actor.of(by, "");
            var details = Map.<String, Object>of("member", name);
            trail.append(page, new Act(actor, "CALENDAR_FEED_ENDED", Act.Outcome.DONE, null, null, why, null, details));
        }
        return ended > 0;
    }

    /** Which desks the bearer of a secret may see; nothing for a secret that nobody has, or not any more. */
    @SuppressWarnings("unchecked")
    @Transactional
    Optional<Agenda.Reach> reach(String secret) {
        List<Object[]> rows = database.createNativeQuery("""
                        select every_desk, desks from calendar_feed
                        where secret_hash = :hash and ends_at > (select clock_timestamp())
                        and seen_at > (select clock_timestamp()) - interval '7 days'
                        """, Object[].class)
                .setParameter("hash", Sha256.hex(secret))
                .getResultList();
        return rows.stream().findFirst().map(row -> new Agenda.Reach((Boolean) row[0], List.of((String[]) row[1])));
    }

    /** The book is opened before the feed is touched, by everybody: whoever did it the other way round would wait for ever. */
    private void note(Member member, String action, Page page) {
        var actor = Actor.of(member, "");
        trail.append(page, new Act(actor, action, Act.Outcome.DONE, null, null, null, null, Map.of()));
    }
}
