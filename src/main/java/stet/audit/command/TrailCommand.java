package stet.audit.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The trail from a shell. */
@Command(
        name = "stet-trail",
        description = "Verifies exports of a newsroom's trail, makes its keys, erases by law.",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, KeyCommand.class, EraseCommand.class},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all holds, or was done",
            "1:the trail does not hold",
            "2:wrong use",
            "3:a file or database cannot be read"
        })
public final class TrailCommand {
    private TrailCommand() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    /** Answers the exit code. */
    static int run(String... words) {
        return new CommandLine(new TrailCommand())
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr().println(problem.getMessage());
                    return Exit.UNREADABLE;
                })
                .execute(words);
    }

    /** How a command ends, beside picocli's own 0 and 2. */
    static final class Exit {
        static final int BROKEN = 1;
        static final int UNREADABLE = 3;

        private Exit() {}
    }
}
