package stet.publication;

import stet.problem.Refusal;

/** A story that was public and is not any more: 410 with what the public is told. */
final class Gone extends Refusal {
    private final String notice;

    Gone(String notice) {
        super(410, "GONE", "This story is no longer public.");
        this.notice = notice;
    }

    @Override
    public String notice() {
        return notice;
    }
}
