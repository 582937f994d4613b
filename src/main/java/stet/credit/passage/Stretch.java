package stet.credit.passage;

import java.util.ArrayList;
import java.util.List;

/** Shared runs that follow one another closely in both texts, with light edits between them. */
final class Stretch {
    private final List<Run> runs = new ArrayList<>();

    Stretch(List<Run> runs) {
        runs.forEach(this::add);
    }

    /** Adds what the stretch does not have of the story yet. */
    void add(Run run) {
        var more = runs.isEmpty() ? run : run.beyond(to());
        if (more.words() > 0) {
            runs.add(more);
        }
    }

    List<Run> runs() {
        return runs;
    }

    int from() {
        return runs.get(0).from();
    }

    int to() {
        return runs.get(runs.size() - 1).to();
    }

    int wireFrom() {
        return runs.get(0).wireFrom();
    }

    int wireTo() {
        return runs.get(runs.size() - 1).wireTo();
    }

    boolean covers(Run run) {
        return from() <= run.from() && to() >= run.to() && wireFrom() <= run.wireFrom() && wireTo() >= run.wireTo();
    }
}
