package stet.audit.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stet.audit.command.TrailCommand.Exit;
import stet.audit.log.ExportCheck;
import stet.audit.log.SignedNote;
import stet.audit.log.VerifierKey;

/** Verifies an export against a checkpoint, with nothing but the two and a key. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies an export (NDJSON or CSV), without the service or its database.")
final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--key",
            required = true,
            description =
                    "A verifier key, name+id+key, or a file with one a line. Have it from elsewhere than the export.")
    private List<String> keys = List.of();

    @Option(
            names = "--checkpoint",
            description = "A file with a checkpoint that you have kept. CSV needs one; the newest counts.")
    private List<Path> checkpoints = List.of();

    @Parameters(paramLabel = "EXPORT", description = "The file.")
    private Path export = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var notes = new ArrayList<SignedNote>();
        for (var file : checkpoints) {
            notes.add(SignedNote.read(Files.readString(file)));
        }
        try (var text = Files.newBufferedReader(export)) {
            var outcome = new ExportCheck(trusted(), notes).of(text);
            if (outcome.wrong() != null) {
                spec.commandLine().getErr().println(outcome.wrong());
                return Exit.BROKEN;
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d entries hold, under the checkpoint over %d entries of %s.%n",
                            outcome.entries(), outcome.size(), outcome.origin());
            return 0;
        }
    }

    private List<VerifierKey> trusted() throws IOException {
        var read = new ArrayList<VerifierKey>();
        for (var key : keys) {
            var file = Path.of(key);
            var lines = !key.contains("+") || Files.exists(file) ? Files.readAllLines(file) : List.of(key);
            lines.stream()
                    .filter(line -> !line.isBlank())
                    .map(VerifierKey::read)
                    .forEach(read::add);
        }
        return read;
    }
}
