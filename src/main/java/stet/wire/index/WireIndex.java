package stet.wire.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import stet.copy.Words;

/**
 * This node's index of the wire: sorted segments of entries, the last 16 MB of them in memory, the others mapped from files
 * and merged behind the scenes. One thread at a time writes; any number ask, and never wait for it.
 */
public final class WireIndex implements AutoCloseable {
    private final Folder folder;
    private final String store;
    private final Courtesy courtesy;
    private final Merges merges;
    private volatile Snapshot now;
    private volatile Mark read;
    private Mark saved;

    private WireIndex(Folder folder, Saved found, Courtesy courtesy) {
        this.folder = folder;
        this.courtesy = courtesy;
        this.merges = new Merges(folder, courtesy);
        this.store = found.manifest().store();
        this.now = Snapshot.of(found);
        this.saved = found.manifest().mark();
        this.read = saved;
    }

    /** As {@link #open(Path, String, Courtesy)}, with nothing that goes before the merging. */
    public static WireIndex open(Path folder, String store) throws IOException {
        return open(folder, store, () -> {});
    }

    /**
     * With what was saved there, if it is whole and of this store; else empty. Several nodes may name the same folder:
     * each has one of its own in it.
     *
     * @param store one line that no other database has
     * @param courtesy of whoever adds, and of the merging
     * @throws IOException if the folder cannot be written to
     */
    public static WireIndex open(Path folder, String store, Courtesy courtesy) throws IOException {
        var claimed = Folder.claim(folder);
        try {
            var found = claimed.saved(store.strip());
            claimed.keep(found.manifest().segments());
            return new WireIndex(claimed, found, courtesy);
        } catch (IOException e) {
            claimed.close();
            throw e;
        }
    }

    /** Where to go on reading; after a restart, some thousands of items before where it stopped. */
    public Mark upTo() {
        return read;
    }

    public long items() {
        return now.items();
    }

    /**
     * They are found from now on.
     *
     * @param texts each once; a thousand at a time is cheaper than one
     * @param upTo the mark of the last one
     */
    public synchronized void add(Collection<Text> texts, Mark upTo) throws IOException {
        if (!texts.isEmpty()) {
            now = now.with(Segment.of(texts, courtesy));
        }
        read = upTo;
        if (now.isFull()) {
            save();
        }
    }

    /** They are not found any more. Those that it does not hold are passed over. */
    public synchronized void remove(Collection<Long> seqs) throws IOException {
        now = now.without(seqs);
        writeManifest();
        merges.soon(this::merge);
    }

    /** The same, as the database lists them up to that mark. */
    public synchronized void remove(Collection<Long> seqs, Mark upTo) throws IOException {
        read = upTo;
        remove(seqs);
    }

    /** Everything so far is on disk, and a restart goes on from here. */
    public synchronized void save() throws IOException {
        var state = now;
        if (!state.recent().isEmpty()) {
            now = state.replacing(state.recent(), merges.written(state.recent(), state.removed()), state.removed());
        }
        saved = read;
        writeManifest();
        merges.soon(this::merge);
    }

    /** Waits until segments that are due to be merged are; what is asked or added does not. */
    public void settle() throws IOException {
        merges.settle();
    }

    /** To ask which items are like a text, as of now. */
    public Inquiry about(Words text) {
        return new Inquiry(text, now);
    }

    /** As {@link Inquiry#like}, of the whole text. */
    public List<Candidate> like(Words text, int most) {
        return about(text).like(0, text.size(), most);
    }

    @Override
    public void close() throws IOException {
        save();
        merges.close();
        folder.close();
    }

    private void merge() throws IOException {
        for (var due = now.due(); !due.isEmpty(); due = now.due()) {
            merge(due);
        }
    }

    private void merge(List<Segment> due) throws IOException {
        var removed = now.removed();
        var merged = merges.written(due, removed);
        synchronized (this) {
            now = now.replacing(due, merged, removed);
            writeManifest();
        }
        folder.delete(due);
    }

    private void writeManifest() throws IOException {
        var names = now.saved().stream().map(Segment::name).toList();
        new Manifest(store, saved, names, now.removed()).write(folder.path());
    }
}
