package stet.bench.wire;

import static stet.bench.Staff.EDNA;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import stet.bench.Line;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.index.Disk;
import stet.bench.index.MadeUpWire;

/** What the parts of a run share: the newsroom that is measured, and the feed that fills its wire. */
record Run(WirePlan plan, Premises premises, Newsroom node, MadeUpWire wire, Feed feed) implements AutoCloseable {
    static final Path INDEX = Premises.WORK.resolve("wire-index");

    static Run start(WirePlan plan, Premises premises) throws IOException {
        var wire = new MadeUpWire();
        var node = node("newsroom", INDEX, premises);
        return new Run(plan, premises, node, wire, new Feed(premises, node, new Ninjs(wire)));
    }

    /** With an empty index. */
    static Newsroom node(String name, Path index, Premises premises) throws IOException {
        var folder = Disk.anew(index).toAbsolutePath().toString();
        return premises.newsroom(name, Map.of("STET_WIRE_INDEX", folder));
    }

    /** One who waits long enough for a node to read the whole wire. */
    Lookout lookout(Newsroom at) throws IOException, InterruptedException {
        var patience = Duration.ofMinutes(2).plusMillis(5L * plan.items());
        return new Lookout(wire, Line.to(at.port()), premises.tokens().of(EDNA), patience);
    }

    @Override
    public void close() {
        node.close();
    }
}
