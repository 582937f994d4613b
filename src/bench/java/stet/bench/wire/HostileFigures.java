package stet.bench.wire;

import static stet.bench.Staff.EDNA;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stet.bench.Client;
import stet.bench.Figure;
import stet.bench.Line;
import stet.bench.Load;

/** One hostile body is checked time and again. */
record HostileFigures(Line line, String token, String request) implements Client {
    private static final int WARM_UP = 50;
    private static final int TIMES = 5;

    static List<Figure> measured(Run run) throws IOException, InterruptedException {
        var figures = new ArrayList<Figure>();
        for (var body : Hostile.bodies(run.wire()).entrySet()) {
            var request = MadeUpCopy.request(body.getValue());
            Load.of(client(run, request), WARM_UP);
            var worst = Load.of(client(run, request), TIMES).maxMillis();
            figures.add(Figure.of("1 MB, %s, the slowest of %d".formatted(body.getKey(), TIMES), "ms", worst)
                    .atMost(100));
        }
        return figures;
    }

    @Override
    public void act() throws IOException {
        line.post(Checks.PATH, token, "", request);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private static Client client(Run run, String request) throws IOException, InterruptedException {
        return new HostileFigures(
                Line.to(run.node().port()), run.premises().tokens().of(EDNA), request);
    }
}
