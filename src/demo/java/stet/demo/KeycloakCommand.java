package stet.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code kc.sh start} runs once it has built Keycloak, without a shell. The distribution comes built, with H2 and the
 * usual features: saying so ({@code kc.config.built}) spares a build of 18 seconds and leaves the distribution untouched.
 */
final class KeycloakCommand {
    private static final String JVM = """
        -Xms256m -Xmn96m -Xmx512m -XX:MaxMetaspaceSize=256m -XX:+ExitOnOutOfMemoryError
        -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Duser.language=en -Duser.country=US
        --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED
        --add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.base/java.security=ALL-UNNAMED
        --enable-native-access=ALL-UNNAMED
        -Dkc.config.built=true -Dpicocli.disable.closures=true
        -Djava.util.logging.manager=org.jboss.logmanager.LogManager
        -Djava.util.concurrent.ForkJoinPool.common.threadFactory=\
        io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory
        """;

    private KeycloakCommand() {}

    static List<String> toStart(Path distribution, Path home, int port) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var jar = distribution.resolve("lib/quarkus-run.jar").toAbsolutePath();
        var command = new ArrayList<>(List.of(java.toString(), homeOption(home)));
        command.addAll(List.of(JVM.strip().split("\\s+")));
        command.addAll(List.of("-cp", jar.toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start"));
        command.addAll(List.of("--db=dev-file", "--cache=local", "--http-enabled=true", "--http-host=127.0.0.1"));
        command.addAll(List.of("--http-port=" + port, "--hostname=http://localhost:" + port, "--import-realm"));
        return command;
    }

    static boolean worksIn(Path home, ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Stream::of).anyMatch(homeOption(home)::equals);
    }

    private static String homeOption(Path home) {
        return "-Dkc.home.dir=" + home;
    }
}
