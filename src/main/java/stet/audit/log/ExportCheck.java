package stet.audit.log;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an export alone: every entry says what it said, follows the one before it in its book, and stands where the
 * checkpoint has it. The whole log is built anew and must have the root of each checkpoint; a part of it needs its proofs.
 */
public final class ExportCheck {
    private final List<VerifierKey> trusted;
    private final List<SignedNote> notes;

    /**
     * @param trusted whose signatures count; from elsewhere than the export
     * @param notes checkpoints that whoever verifies has kept; the export's own is added to them
     */
    public ExportCheck(List<VerifierKey> trusted, List<SignedNote> notes) {
        this.trusted = List.copyOf(trusted);
        this.notes = List.copyOf(notes);
    }

    /**
     * @param entries how many were read
     * @param wrong the first thing that does not hold, a sentence; none where all does
     */
    public record Outcome(
            long entries,
            long size,
            String origin,
            @Nullable String wrong) {}

    /** @throws IllegalArgumentException where it is no export, or there is no checkpoint to hold it against */
    public Outcome of(Reader export) throws IOException {
        var run = new Run();
        try {
            ExportReader.read(export, run);
            return run.outcome(null);
        } catch (Wrong e) {
            return run.outcome(e.getMessage());
        }
    }

    private static final class Wrong extends RuntimeException {
        Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private final class Run implements ExportReader.Lines {
        private final List<SignedNote> all = new ArrayList<>(notes);
        private final GrowingTree tree = new GrowingTree();
        private final Map<String, Written> last = new HashMap<>();
        private final Set<String> erased = new LinkedHashSet<>();
        private boolean isWhole = true;
        private long entries;

        @Override
        public void head(ExportHead head) {
            all.add(SignedNote.read(head.checkpoint()));
            isWhole = head.isWhole();
        }

        @Override
        public void entry(ExportLine line) {
            if (entries == 0) {
                judgeNotes();
                isWhole &= line.proof().isEmpty();
            }
            entries++;
            var entry = line.entry();
            if (!entry.holds()) {
                throw wrong(line, "does not say what it said when it was written");
            }
            follow(line);
            remember(entry);
            if (isWhole) {
                grow(line);
            } else if (!Proof.includes(line.proof(), entry.leaf(), line.place(), size(), newest().root())) {
                throw wrong(line, "does not stand where its proof has it");
            }
        }

        @Override
        public void end(@Nullable Long said) {
            if (entries == 0) {
                judgeNotes();
            }
            if (said != null && said != entries) {
                throw new Wrong("The export says that it has %d entries and has %d.".formatted(said, entries));
            }
            if (isWhole && !erased.isEmpty()) {
                throw new Wrong("Something of entry %s was erased, and no later entry says why."
                        .formatted(erased.iterator().next()));
            }
            if (isWhole && tree.size() < size()) {
                throw new Wrong("The checkpoint vouches for %d entries, the export has %d.".formatted(size(), entries));
            }
        }

        Outcome outcome(@Nullable String wrong) {
            return new Outcome(entries, size(), newest().origin(), wrong);
        }

        private void judgeNotes() {
            for (var note : all) {
                if (!note.isSignedByAny(trusted)) {
                    throw new Wrong("The checkpoint over %d entries is signed by none of the keys given."
                            .formatted(note.checkpoint().size()));
                }
                if (!note.checkpoint().origin().equals(newest().origin())) {
                    throw new Wrong("The checkpoints are of different logs.");
                }
                judge(note.checkpoint());
            }
        }

        /** Two checkpoints over as many entries are one. */
        private void judge(Checkpoint checkpoint) {
            if (checkpoint.size() == size() && !checkpoint.root().equals(newest().root())) {
                throw new Wrong("Two checkpoints over %d entries vouch for different logs.".formatted(size()));
            }
        }

        private void follow(ExportLine line) {
            var entry = line.entry();
            var before = last.put(entry.book(), entry);
            boolean isNext = before == null ? entry.n() == 1 : entry.n() == before.n() + 1;
            var previous = before == null ? Written.NOTHING : before.hash();
            if ((isWhole && !isNext) || (isNext && !entry.previous().equals(previous))) {
                throw wrong(line, "does not follow the one before it in its book");
            }
        }

        private void remember(Written entry) {
            if (entry.isErased()) {
                erased.add(entry.n() + " of book " + entry.book());
            }
            if (entry.action().equals(Written.ERASE)) {
                entry.details().path("entries").forEach(n -> erased.remove(n.asLong() + " of book " + entry.book()));
            }
        }

        private void grow(ExportLine line) {
            if (line.place() != tree.size()) {
                throw wrong(line, "is not the one that comes next: place %d is missing".formatted(tree.size()));
            }
            tree.add(line.entry().leaf());
            for (var note : all) {
                var checkpoint = note.checkpoint();
                if (checkpoint.size() == tree.size() && !checkpoint.root().equals(tree.root())) {
                    throw new Wrong("The checkpoint over %d entries vouches for others than the export has."
                            .formatted(checkpoint.size()));
                }
            }
        }

        private long size() {
            return newest().size();
        }

        private Checkpoint newest() {
            return all.stream()
                    .map(SignedNote::checkpoint)
                    .max((one, other) -> Long.compare(one.size(), other.size()))
                    .orElseThrow(
                            () -> new IllegalArgumentException("There is no checkpoint to hold the export against"));
        }

        private static Wrong wrong(ExportLine line, String how) {
            return new Wrong("Entry %d of book %s, at place %d, %s."
                    .formatted(line.entry().n(), line.entry().book(), line.place(), how));
        }
    }
}
