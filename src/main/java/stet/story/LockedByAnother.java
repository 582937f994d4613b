package stet.story;

import stet.problem.Refusal;

/** Somebody else is writing: 423. */
final class LockedByAnother extends Refusal {
    LockedByAnother(Lock lock) {
        super(
                423,
                "LOCKED",
                "%s is writing this story, until %s at the latest."
                        .formatted(lock.holder().name(), lock.until()));
    }
}
