package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import stet.story.EndedTerms;
import stet.story.Moments;
import stet.story.Packages;
import stet.story.Publishing;
import stet.story.Stories;
import stet.story.Stumbles;

/** Does what is due, batch by batch, each in one transaction. Every verb answers how many it claimed. */
@ApplicationScoped
class Release {
    private final Due due;
    private final Stories stories;
    private final Packages packages;
    private final Publishing publishing;
    private final Moments moments;
    private final Stumbles stumbles;
    private final EndedTerms ended;

    Release(
            Due due,
            Stories stories,
            Packages packages,
            Publishing publishing,
            Moments moments,
            Stumbles stumbles,
            EndedTerms ended) {
        this.ended = ended;
        this.due = due;
        this.stories = stories;
        this.packages = packages;
        this.publishing = publishing;
        this.moments = moments;
        this.stumbles = stumbles;
    }

    /**
     * Lets due stories out, or fails them with the reasons. {@link Stumbled} where not even that is possible.
     *
     * @param whenFull called before they are judged, if there were as many as that
     */
    @Transactional(TxType.REQUIRES_NEW)
    int publish(int most, Runnable whenFull) {
        var stories = due.stories(most);
        if (stories.size() == most) {
            whenFull.run();
        }
        return each(stories, claimed -> publishing.release(claimed).forEach(stumbles::over));
    }

    /** The same for one of a batch that was stumbled over. */
    @Transactional(TxType.REQUIRES_NEW)
    void publish(UUID story) {
        each(due.story(story), claimed -> publishing.release(claimed).forEach(stumbles::over));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void setAside(UUID story) {
        stumbles.over(story);
    }

    /** Takes those from the public whose expiry has come. */
    @Transactional(TxType.REQUIRES_NEW)
    int expire(int most) {
        return each(due.expired(most), publishing::expire);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void expire(UUID story) {
        publishing.expire(due.expired(story));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void liftEmbargo(UUID story) {
        moments.lift(stories.claimed(due.embargo(story)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void remindOfSecondEyes(UUID story) {
        moments.remind(stories.claimed(due.secondEyes(story)));
    }

    /** Of items that live stories use: the terms have ended. */
    @Transactional(TxType.REQUIRES_NEW)
    int tellOfEndedTerms(int most) {
        return ended.tell(most);
    }

    @Transactional(TxType.REQUIRES_NEW)
    int liftEmbargoes(int most) {
        return each(due.embargoes(most), claimed -> moments.lift(stories.claimed(claimed)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    int remindOfSecondEyes(int most) {
        return each(due.secondEyes(most), claimed -> moments.remind(stories.claimed(claimed)));
    }

    /** Lets a due package out, or fails it. */
    @Transactional(TxType.REQUIRES_NEW)
    int publishPackage() {
        return each(due.packages(), claimed -> claimed.forEach(packages::release));
    }

    private static int each(List<UUID> claimed, Consumer<List<UUID>> verb) {
        if (!claimed.isEmpty()) {
            try {
                verb.accept(claimed);
            } catch (RuntimeException e) {
                throw new Stumbled(claimed, e);
            }
        }
        return claimed.size();
    }

    /** Something threw; nothing was done to what had been claimed. */
    static final class Stumbled extends RuntimeException {
        private final List<UUID> claimed;

        Stumbled(List<UUID> claimed, RuntimeException cause) {
            super(cause);
            this.claimed = List.copyOf(claimed);
        }

        List<UUID> claimed() {
            return claimed;
        }
    }
}
