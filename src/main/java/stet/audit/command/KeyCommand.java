package stet.audit.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stet.audit.log.SigningKey;

/** Makes a signing key where the file is not there yet, and tells its public half. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Makes a signing key unless the file is there, and prints its verifier key.")
final class KeyCommand implements Callable<Integer> {
    @Option(names = "--origin", required = true, description = "The log's name: TRAIL_ORIGIN of the service.")
    private String origin = "";

    @Parameters(paramLabel = "FILE", description = "The key, PKCS #8 in PEM; readable by its owner alone.")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, SigningKey.generate(), StandardOpenOption.WRITE);
        }
        var key = SigningKey.read(origin, Files.readString(file));
        spec.commandLine().getOut().println(key.verifier().text());
        return 0;
    }
}
