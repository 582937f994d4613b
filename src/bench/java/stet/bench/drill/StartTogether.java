package stet.bench.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import stet.bench.Figure;
import stet.bench.Newsroom;
import stet.bench.Premises;

/** R12: three nodes start at once on an empty database; then each is replaced by a new one while the others serve. */
final class StartTogether implements Drill {
    private static final List<String> NAMES = List.of("one", "two", "three");

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        premises.database().empty();
        try (var house = new House(premises)) {
            var starting = NAMES.stream()
                    .map(name -> CompletableFuture.supplyAsync(() -> start(house, name)))
                    .toList();
            var nodes = new ArrayList<Newsroom>();
            starting.forEach(node -> nodes.add(node.join()));
            var twice = premises.database()
                    .first(
                            "select count(*) from (select version from flyway_schema_history group by version having count(*) > 1) twice");
            int errors = 0;
            for (var name : NAMES) {
                errors += errors(name);
            }
            int away = 0;
            for (int i = 0; i < NAMES.size(); i++) {
                nodes.get(i).close();
                away += nodes.stream().filter(Newsroom::isReady).count() < 2 ? 1 : 0;
                nodes.set(i, house.start(NAMES.get(i) + "-again"));
                errors += errors(NAMES.get(i) + "-again");
            }
            return List.of(
                    Figure.of("R12: three on an empty database, ready", "of 3", 3)
                            .atLeast(3),
                    Figure.of("R12: migrations made twice", "", Double.parseDouble(twice))
                            .atMost(0),
                    Figure.of("R12: lines of errors in their logs", "", errors).atMost(0),
                    Figure.of("R12: times that fewer than two others were ready while one was replaced", "of 3", away)
                            .atMost(0));
        }
    }

    private static Newsroom start(House house, String name) {
        try {
            return house.start(name);
        } catch (java.io.IOException e) {
            throw new CompletionException(e);
        }
    }

    private static int errors(String name) throws java.io.IOException {
        try (var lines = Files.lines(Premises.WORK.resolve(Path.of(name + ".log")))) {
            return (int) lines.filter(line -> line.contains(" ERROR ")).count();
        }
    }
}
