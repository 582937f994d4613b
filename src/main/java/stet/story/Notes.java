package stet.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.Moment;

/** The notes beside the stories. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {
    /** Oldest first. */
    public List<Note> of(Story story, @Nullable String after, int most) {
        var at = Cursor.read(after, keys -> Moment.of(keys.get(0))).orElse(Instant.EPOCH);
        var id = Cursor.read(after, keys -> UUID.fromString(keys.get(1))).orElse(new UUID(0, 0));
        return find("story = ?1 and (at > ?2 or (at = ?2 and id > ?3)) order by at, id", story.id(), at, id)
                .page(0, most)
                .list();
    }
}
