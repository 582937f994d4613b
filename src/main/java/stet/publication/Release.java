package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import stet.story.Stories;
import stet.story.Workflow;

/** Lets due stories out, or fails them with the reasons; each batch is one transaction. */
@ApplicationScoped
class Release {
    private final Due due;
    private final Stories stories;
    private final Workflow workflow;

    Release(Due due, Stories stories, Workflow workflow) {
        this.due = due;
        this.stories = stories;
        this.workflow = workflow;
    }

    /** How many stories were claimed and judged; fewer than asked for when no more are due. */
    @Transactional(TxType.REQUIRES_NEW)
    int batch(int most) {
        var claimed = due.claim(most);
        if (!claimed.isEmpty()) {
            workflow.release(stories.claimed(claimed));
        }
        return claimed.size();
    }
}
