package stet.story;

import static java.util.Comparator.comparing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.audit.Trail;
import stet.problem.Conflict;
import stet.problem.NotFound;
import stet.problem.Unacceptable;
import stet.staff.Clock;
import stet.staff.Member;

/** Schedules stories as packages: each by its own transition, all of them in one transaction. */
@ApplicationScoped
public class Packages implements PanacheRepositoryBase<StoryPackage, UUID> {
    private static final int MOST = 100;

    private final Stories stories;
    private final Workflow workflow;
    private final Publishing publishing;
    private final Trail trail;
    private final Clock clock;

    Packages(Stories stories, Workflow workflow, Publishing publishing, Trail trail, Clock clock) {
        this.stories = stories;
        this.workflow = workflow;
        this.publishing = publishing;
        this.trail = trail;
        this.clock = clock;
    }

    /** A story for a package, as the member has seen it. */
    public record Wanted(UUID story, EntityTag seen) {}

    /** When it goes out, and how many minutes late at most. */
    public record When(Slot slot, @Nullable Integer failAfter) {}

    /** Schedules approved stories together; the first that refuses refuses for all. 422 where they are not 2 to 100. */
    @Transactional
    public StoryPackage schedule(String name, List<Wanted> wanted, When when, Member by) {
        var ids = wanted.stream().map(Wanted::story).toList();
        if (wanted.size() < 2 || wanted.size() > MOST || ids.stream().distinct().count() < ids.size()) {
            throw new Unacceptable("/stories", "OUT_OF_RANGE", "A package is 2 to 100 stories, each of them once.");
        }
        var locked = locked(ids, by);
        var pack = new StoryPackage(name, ids, when.slot(), by, clock.now());
        persist(pack);
        flush();
        var seen = wanted.stream().collect(Collectors.toMap(Wanted::story, Wanted::seen));
        admit(locked, ids, Transition.SCHEDULE, by, seen);
        each(locked, ids, Transition.SCHEDULE, details(null, when, pack), by);
        return pack;
    }

    /** All of it to another slot, or none. 409 where it is not scheduled any more. */
    @Transactional
    public StoryPackage reschedule(UUID id, Supplier<When> wish, Member by) {
        var pack = lockedPackage(id, by);
        var locked = locked(pack.members(), by);
        admit(locked, pack.members(), Transition.RESCHEDULE, by, Map.of());
        var when = wish.get();
        each(locked, pack.members(), Transition.RESCHEDULE, details(null, when, pack), by);
        pack.move(when.slot());
        return pack;
    }

    /** Its stories are approved again and go out neither together nor alone. */
    @Transactional
    public void cancel(UUID id, Supplier<String> why, Member by) {
        var pack = lockedPackage(id, by);
        var locked = locked(pack.members(), by);
        locked.values().removeIf(story -> !id.equals(story.pack()));
        admit(locked, pack.members(), Transition.UNSCHEDULE, by, Map.of());
        var reason = why.get();
        each(locked, pack.members(), Transition.UNSCHEDULE, details(reason, null, pack), by);
        pack.end(StoryPackage.State.CANCELLED, reason, clock.now());
    }

    /**
     * Those of which the member may know a story, the one that was made last first.
     *
     * @param state of any where none is named
     */
    public List<StoryPackage> list(StoryPackage.@Nullable State state, Newest after, int most, Member by) {
        return getSession()
                .createNativeQuery("""
                        select p.* from story_package p
                        where (cast(:state as text) is null or p.state = :state) and (p.made_at, p.id) < (:at, :id)
                        and exists (select from story s where s.id = any(p.members)
                            and (:everyDesk or s.desk = any(cast(:desks as text[]))))
                        order by p.made_at desc, p.id desc limit :most
                        """, StoryPackage.class)
                .setParameter("state", state == null ? null : state.name())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("everyDesk", by.readsEveryDesk())
                .setParameter("desks", by.desks().keySet().toArray(String[]::new))
                .setParameter("most", most)
                .getResultList();
    }

    /** 404 where there is none of which the member may know a story. */
    public StoryPackage known(UUID id, Member by) {
        return findByIdOptional(id)
                .filter(pack -> !members(pack, by).isEmpty())
                .orElseThrow(() -> new NotFound("There is no such package."));
    }

    /** Those of its stories that the member may know of, in its order. */
    public List<Story> members(StoryPackage pack, Member by) {
        var all = stories.claimed(pack.members()).stream().collect(Collectors.toMap(Story::id, story -> story));
        return pack.members().stream()
                .map(all::get)
                .filter(story -> story != null && by.mayKnow(story.desk()))
                .toList();
    }

    /**
     * The clock lets it out, or fails it with the reasons.
     *
     * @param id locked by this transaction, and due by the database's clock
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID id) {
        end(findById(id), List.of());
    }

    /** The clock stumbled over it, and what it did was undone: it is tried again, five times at most. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void stumbledOver(UUID id) {
        var pack = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (pack.isScheduled() && !pack.setAside(clock.now())) {
            end(pack, List.of(Reason.because(Stumbles.CODE, Stumbles.SENTENCE)));
        }
    }

    private void end(StoryPackage pack, List<Reason> besides) {
        var there = stories.claimed(lockedMembers(pack.id())).stream()
                .filter(story -> story.stage() == Stage.SCHEDULED)
                .toList();
        var ids = there.stream().map(Story::id).collect(Collectors.toSet());
        var gone = stories.claimed(
                pack.members().stream().filter(id -> !ids.contains(id)).toList());
        var why = publishing.releaseTogether(there, gone, besides);
        var state = why.isEmpty() ? StoryPackage.State.PUBLISHED : StoryPackage.State.FAILED;
        pack.end(state, why.orElse(null), clock.now());
    }

    @SuppressWarnings("unchecked")
    private List<UUID> lockedMembers(UUID pack) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from story where package = :pack order by id for no key update", UUID.class)
                .setParameter("pack", pack)
                .getResultList();
    }

    private StoryPackage lockedPackage(UUID id, Member by) {
        known(id, by);
        getEntityManager().clear();
        var pack = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!pack.isScheduled()) {
            throw new NotScheduled();
        }
        return pack;
    }

    /** In the order of their ids as the database has it, so that nobody waits for somebody who waits. */
    private Map<UUID, Story> locked(List<UUID> ids, Member by) {
        var locked = new HashMap<UUID, Story>();
        ids.stream().sorted(comparing(UUID::toString)).forEach(id -> locked.put(id, stories.locked(id, by)));
        return locked;
    }

    private static void admit(
            Map<UUID, Story> locked, List<UUID> order, Transition transition, Member by, Map<UUID, EntityTag> seen) {
        inOrder(locked, order, story -> story.admit(transition, by, seen.getOrDefault(story.id(), EntityTag.ANY)));
    }

    /** To stories that have been admitted to it. */
    private void each(Map<UUID, Story> locked, List<UUID> order, Transition transition, Details details, Member by) {
        inOrder(locked, order, story -> workflow.make(story, transition, details, by, trail.open(story.id())));
    }

    private static void inOrder(Map<UUID, Story> locked, List<UUID> order, Consumer<Story> deed) {
        for (int i = 0; i < order.size(); i++) {
            var story = locked.get(order.get(i));
            if (story == null) {
                continue;
            }
            try {
                deed.accept(story);
            } catch (TransitionRefused refused) {
                throw refused.inPackage(i, story);
            }
        }
    }

    private static Details details(@Nullable String reason, @Nullable When when, StoryPackage pack) {
        return new Details(
                reason,
                when == null ? null : when.slot(),
                when == null ? null : when.failAfter(),
                Objects.requireNonNull(pack.id()),
                null,
                null);
    }

    private static final class NotScheduled extends Conflict {
        NotScheduled() {
            super("NOT_SCHEDULED", "This package is not scheduled any more.");
        }
    }
}
