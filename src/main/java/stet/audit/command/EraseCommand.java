package stet.audit.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stet.audit.Erasure;
import stet.audit.log.SigningKey;
import stet.staff.Person;

/** Erases a person from the trail and from what stands beside it, in one transaction. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Erases a person's name, as the owner of the database. DATABASE_OWNER_PASSWORD is the password.")
final class EraseCommand implements Callable<Integer> {
    /** Columns with a name or an id alone, and where. */
    private static final List<String> PLAIN = List.of(
            "revision saved_by_id saved_by_name",
            "note by_id by_name",
            "waiver by_id by_name",
            "story assignee assignee",
            "task done_by done_by",
            "story_package made_by made_by",
            "trail_verification started_by started_by");

    /** Columns of a story with people in JSON. */
    private static final List<String> JSON =
            List.of("submitted_by", "writers", "hands", "approval", "debt", "holds", "lock", "returned");

    /** Sentences that name people, and where. */
    private static final List<String> SENTENCES = List.of(
            "task what how",
            "story_package name why",
            "note text",
            "waiver reason",
            "story public_notice expiry_notice");

    /** Sentences in JSON that name people, of a story. */
    private static final List<String> JSON_SENTENCES = List.of("failure", "holds", "returned");

    @Option(names = "--database", required = true, description = "Its JDBC address: DATABASE_URL of the service.")
    private String database = "";

    @Option(
            names = "--user",
            defaultValue = "stet_owner",
            description = "The owner; ${DEFAULT-VALUE} where none is given.")
    private String user = "";

    @Option(
            names = "--password",
            defaultValue = "${env:DATABASE_OWNER_PASSWORD}",
            description = "The owner's; better in DATABASE_OWNER_PASSWORD, where no list of processes shows it.")
    private String password = "";

    @Option(names = "--key", required = true, description = "The first signing key of TRAIL_KEYS.")
    private Path key = Path.of("");

    @Option(names = "--origin", required = true, description = "TRAIL_ORIGIN of the service.")
    private String origin = "";

    @Option(names = "--id", required = true, description = "The person's subject in Keycloak.")
    private String id = "";

    @Option(names = "--name", required = true, description = "The person's user name.")
    private String name = "";

    @Option(
            names = "--order",
            required = true,
            description = "By what order; it stands in the trail and must not name the person.")
    private String order = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        var signing = SigningKey.read(origin, Files.readString(key));
        try (var owner = DriverManager.getConnection(database, user, password)) {
            owner.setAutoCommit(false);
            var outcome = new Erasure(owner, signing).of(new Person(id, name), order);
            besides(owner, outcome.pseudonym());
            sentences(owner, outcome.pseudonym());
            owner.commit();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d entries no longer name the person, who is %s from now on. %d older ones cannot be changed.%n",
                            outcome.entries(), outcome.pseudonym(), outcome.kept());
            return 0;
        }
    }

    private void besides(Connection owner, String pseudonym) throws SQLException {
        for (var columns : PLAIN) {
            var words = columns.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                run(
                        owner,
                        "update %s set %s = ? where %s in (?, ?)".formatted(words[0], words[i], words[i]),
                        pseudonym,
                        id,
                        name);
            }
        }
        for (var column : JSON) {
            run(
                    owner,
                    """
                    update story set %s = cast(replace(replace(cast(%s as text), ?, ?), ?, ?) as jsonb)
                    where strpos(cast(%s as text), ?) > 0 or strpos(cast(%s as text), ?) > 0
                    """.formatted(column, column, column, column),
                    quoted(id),
                    quoted(pseudonym),
                    quoted(name),
                    quoted(pseudonym),
                    quoted(id),
                    quoted(name));
        }
        run(
                owner,
                "delete from answered where member = ? or strpos(body, ?) > 0 or strpos(body, ?) > 0",
                id,
                quoted(id),
                quoted(name));
        run(owner, "delete from calendar_feed where member = ?", id);
        run(owner, "delete from roster where id = ? or name = ?", id, name);
    }

    /** The name as a word of a sentence; how it is found by search is written anew by the service. */
    private void sentences(Connection owner, String pseudonym) throws SQLException {
        var named = Erasure.pattern(new Person(id, name));
        for (var columns : SENTENCES) {
            var words = columns.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                run(
                        owner,
                        "update %s set %s = regexp_replace(%s, ?, ?, 'g') where %s ~ ?"
                                .formatted(words[0], words[i], words[i], words[i]),
                        named,
                        pseudonym,
                        named);
            }
        }
        for (var column : JSON_SENTENCES) {
            run(owner, """
                    update story set %s = cast(regexp_replace(cast(%s as text), ?, ?, 'g') as jsonb)
                    where cast(%s as text) ~ ?
                    """.formatted(column, column, column), named, pseudonym, named);
        }
        run(
                owner,
                "update story_search set form = 0 where words @@ cast(? as tsquery)",
                "'@" + name.replace("\\", "\\\\").replace("'", "''") + "'");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static void run(Connection owner, String sql, String... parameters) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
