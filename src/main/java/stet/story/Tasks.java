package stet.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stet.audit.Trail;
import stet.door.Cursor;
import stet.problem.NotFound;
import stet.staff.Member;
import stet.staff.Role;

/** What the chiefs have to see to. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {
    private final Stories stories;
    private final Trail trail;

    Tasks(Stories stories, Trail trail) {
        this.stories = stories;
        this.trail = trail;
    }

    /** Opens a task for the chief, unless one that says the same of this item is open for the story. */
    public void open(Story story, String what, @Nullable String item, Instant at) {
        if (item == null
                || count("story = ?1 and item = ?2 and what = ?3 and doneAt is null", story.id(), item, what) == 0) {
            persist(new Task(story, what, item, at));
        }
    }

    /** Those that are open for the story because of the item and say one of these things. */
    List<Task> openOn(Story story, String item, Collection<String> whats) {
        return list("story = ?1 and item = ?2 and doneAt is null and what in ?3", story.id(), item, whats);
    }

    /** The open ones of the desks that the member may know of, the latest first. */
    @SuppressWarnings("unchecked")
    public List<Task> open(Member member, @Nullable String after, int most) {
        var place = Cursor.read(after, Search.Place::of).orElse(Search.Place.LAST);
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
        var item = task.item();
        var details = item == null ? Map.of("task", id.toString()) : Map.of("task", id.toString(), "item", item);
        trail.append(page, Deed.on(story, "TASK_DONE", by, task.how(), details));
        return task;
    }

    private static final class NoSuchTask extends NotFound {
        NoSuchTask() {
            super("There is no such task.");
        }
    }
}
