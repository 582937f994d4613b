package stet.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Who works at which desks, as their own tokens said last. Who has never been here is not on it. */
@ApplicationScoped
public class Roster {
    private static final String SEEN = """
            insert into roster (name, id, desks, seen_at) values (:name, :id, cast(:desks as text[]), clock_timestamp())
            on conflict (name) do update set id = excluded.id, desks = excluded.desks, seen_at = excluded.seen_at
            """;

    private final EntityManager database;

    Roster(EntityManager database) {
        this.database = database;
    }

    /** Whether the member of that user name may write or edit at the desk. */
    public boolean worksAt(String desk, String name) {
        return !database.createNativeQuery("select 1 from roster where name = :name and :desk = any(desks)")
                .setParameter("name", name)
                .setParameter("desk", desk)
                .getResultList()
                .isEmpty();
    }

    @Transactional
    void seen(@Observes MemberSeen sight) {
        var member = sight.member();
        database.createNativeQuery(SEEN)
                .setParameter("name", member.name())
                .setParameter("id", member.id())
                .setParameter(
                        "desks",
                        member.desks().keySet().stream()
                                .filter(desk -> member.isAny(desk, Role.REPORTER, Role.EDITOR, Role.CHIEF))
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
