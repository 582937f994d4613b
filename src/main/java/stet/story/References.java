package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stet.copy.Copy;
import stet.database.Connections;
import stet.wire.PictureNames;

/**
 * What a revision refers to by a name: the files of its pictures, the agencies' numbers for them, and stories of this house
 * that it links to. Written with the revision, so that whatever comes later finds those that are concerned.
 */
@ApplicationScoped
class References {
    private static final String INSERT = """
            insert into revision_reference (revision, story, kind, name, field) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Connections database;

    References(Connections database) {
        this.database = database;
    }

    /** What a name is the name of. */
    enum Kind {
        PICTURE,
        STORY
    }

    private record Reference(Kind kind, String name, String field) {}

    void keep(Revision revision) {
        var references = of(revision.copy());
        if (references.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var reference : references) {
                insert.setObject(1, revision.id());
                insert.setObject(2, revision.story());
                insert.setString(3, reference.kind().name());
                insert.setString(4, reference.name());
                insert.setString(5, reference.field());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("What a revision refers to cannot be written", e);
        }
    }

    private static List<Reference> of(Copy copy) {
        var references = new ArrayList<Reference>();
        for (int i = 0; i < copy.pictures().size(); i++) {
            var field = "pictures[" + i + "].fileName";
            PictureNames.of(copy.pictures().get(i).fileName())
                    .forEach(name -> references.add(new Reference(Kind.PICTURE, name, field)));
        }
        for (int i = 0; i < copy.related().size(); i++) {
            var field = "related[" + i + "].url";
            LiveAddress.slug(copy.related().get(i).url())
                    .ifPresent(slug -> references.add(new Reference(Kind.STORY, slug, field)));
        }
        return references;
    }
}
