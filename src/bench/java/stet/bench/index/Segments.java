package stet.bench.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stet.copy.Words;
import stet.wire.index.Candidate;
import stet.wire.index.Mark;
import stet.wire.index.Text;
import stet.wire.index.WireIndex;

/** The index of the service, both ways of finding. */
final class Segments implements Contender {
    private final Path folder;
    private WireIndex index;

    Segments(Path folder) throws IOException {
        this.folder = folder;
        this.index = WireIndex.open(folder, "bench");
    }

    @Override
    public void add(List<Text> items) throws IOException {
        index.add(items, new Mark(1, items.get(items.size() - 1).seq()));
    }

    @Override
    public void settle() throws IOException {
        index.save();
        index.settle();
    }

    @Override
    public Set<Long> like(String story) {
        return index.like(Words.of(story), MOST).stream().map(Candidate::seq).collect(Collectors.toSet());
    }

    @Override
    public long bytesOnDisk() throws IOException {
        return Disk.bytesIn(folder);
    }

    @Override
    public void reopen() throws IOException {
        index.close();
        index = WireIndex.open(folder, "bench");
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
