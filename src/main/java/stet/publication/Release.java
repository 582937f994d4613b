package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import stet.story.Moments;
import stet.story.Packages;
import stet.story.Stories;
import stet.story.Story;
import stet.story.Workflow;

/** Does what is due, batch by batch, each in one transaction. Every verb answers how many stories or packages it claimed. */
@ApplicationScoped
class Release {
    private static final Logger LOG = Logger.getLogger(Release.class);

    private final Due due;
    private final Stories stories;
    private final Packages packages;
    private final Workflow workflow;
    private final Moments moments;

    Release(Due due, Stories stories, Packages packages, Workflow workflow, Moments moments) {
        this.due = due;
        this.stories = stories;
        this.packages = packages;
        this.workflow = workflow;
        this.moments = moments;
    }

    /** Lets due stories out, or fails them with the reasons. */
    @Transactional(TxType.REQUIRES_NEW)
    int publish(int most) {
        return each(due.stories(most), workflow::release);
    }

    /** Takes those from the public whose expiry has come. */
    @Transactional(TxType.REQUIRES_NEW)
    int expire(int most) {
        return each(due.expired(most), workflow::expire);
    }

    @Transactional(TxType.REQUIRES_NEW)
    int liftEmbargoes(int most) {
        return each(due.embargoes(most), moments::lift);
    }

    @Transactional(TxType.REQUIRES_NEW)
    int remindOfSecondEyes(int most) {
        return each(due.secondEyes(most), moments::remind);
    }

    /** Lets a due package out, or fails it; the clock may stumble over it as over a story. */
    @Transactional(TxType.REQUIRES_NEW)
    int publishPackage() {
        var claimed = due.packages();
        for (var pack : claimed) {
            try {
                packages.release(pack);
            } catch (RuntimeException e) {
                throw new Stumbled(pack, e);
            }
        }
        return claimed.size();
    }

    void stumbledOver(Stumbled why) {
        LOG.errorf(why, "The clock stumbled over package %s", why.pack());
        packages.stumbledOver(why.pack());
    }

    private int each(List<UUID> claimed, Consumer<List<Story>> verb) {
        if (!claimed.isEmpty()) {
            verb.accept(stories.claimed(claimed));
        }
        return claimed.size();
    }

    /** A package could not be judged; nothing was done to it. */
    static final class Stumbled extends RuntimeException {
        private final UUID pack;

        Stumbled(UUID pack, RuntimeException cause) {
            super(cause);
            this.pack = pack;
        }

        UUID pack() {
            return pack;
        }
    }
}
