package stet.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stet.audit.Page;
import stet.audit.Trail;
import stet.door.Cursor;
import stet.problem.NotFound;
import stet.staff.Member;
import stet.staff.Role;

/** What the chiefs have to see to. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {
    private static final String DONE = "TASK_DONE";

    private final Stories stories;
    private final Trail trail;

    Tasks(Stories stories, Trail trail) {
        this.stories = stories;
        this.trail = trail;
    }

    /** Opens a task for the chief. */
    void open(Story story, Task.Kind kind, String what, Instant at) {
        persist(new Task(story, kind, what, null, at));
    }

    /** The wire has said something: opens a task, unless one that says the same of this item is open for the story. */
    public void openFor(Story story, String item, String what, Instant at) {
        if (count("story = ?1 and item = ?2 and what = ?3 and doneAt is null", story.id(), item, what) == 0) {
            persist(new Task(story, Task.Kind.WIRE, what, item, at));
        }
    }

    /** Ends the tasks of the story that are over as it stands now, and enters it in the book. Answers the page after that. */
    Page settle(Story story, Member by, Page page) {
        var next = page;
        for (var task : find("story = ?1 and doneAt is null order by openedAt, id", story.id())
                .list()) {
            if (task.isOverFor(story)) {
                task.done("The story is " + story.stage() + ".", by, page.at());
                next = trail.append(next, Deed.on(story, DONE, by, task.how(), details(task)));
            }
        }
        return next;
    }

    /** Those of the stories that have open tasks. */
    Set<UUID> owedOn(Collection<UUID> stories) {
        return Set.copyOf(getSession()
                .createNativeQuery("select story from task where done_at is null and story = any(:ids)", UUID.class)
                .setParameter("ids", stories.toArray(UUID[]::new))
                .getResultList());
    }

    /** Those that are open for the story because of the item and say one of these things. */
    List<Task> openOn(Story story, String item, Collection<String> whats) {
        return list("story = ?1 and item = ?2 and doneAt is null and what in ?3", story.id(), item, whats);
    }

    /** The open ones of the desks that the member may know of, the latest first. */
    @SuppressWarnings("unchecked")
    public List<Task> open(Member member, @Nullable String after, int most) {
        var place = Cursor.read(after, Newest::of).orElse(Newest.OF_ALL);
        return getEntityManager()
                .createNativeQuery("""
                        select t.* from task t join story s on s.id = t.story
                        where t.done_at is null and (:everyDesk or s.desk = any(cast(:desks as text[])))
                        and (t.opened_at, t.id) < (:at, cast(:id as uuid))
                        order by t.opened_at desc, t.id desc limit :most
                        """, Task.class)
                .setParameter("everyDesk", member.readsEveryDesk())
                .setParameter("desks", member.desks().keySet().toArray(String[]::new))
                .setParameter("at", place.at())
                .setParameter("id", place.id())
                .setParameter("most", most)
                .getResultList();
    }

    /** A chief of the desk has seen to it. 404 as the story, 403 role, 409 done before. */
    @Transactional
    public Task done(UUID id, Supplier<String> how, Member by) {
        var task = findByIdOptional(id).orElseThrow(NoSuchTask::new);
        var story = stories.locked(task.story(), by);
        getEntityManager().refresh(task);
        Overlays.mustBe(by, story.desk(), Role.CHIEF);
        var page = trail.open(story.id());
        task.done(how.get(), by, page.at());
        trail.append(page, Deed.on(story, DONE, by, task.how(), details(task)));
        return task;
    }

    private static Map<String, String> details(Task task) {
        var id = task.id().toString();
        var item = task.item();
        return item == null ? Map.of("task", id) : Map.of("task", id, "item", item);
    }

    private static final class NoSuchTask extends NotFound {
        NoSuchTask() {
            super("There is no such task.");
        }
    }
}
