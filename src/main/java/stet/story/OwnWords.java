package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import stet.audit.Trail;
import stet.staff.Member;
import stet.wire.ItemArrived;
import stet.wire.format.Dispatch.Status;

/**
 * A story of this house was killed or withdrawn: what uses its words or links to it is marked before it goes out, and of what
 * is live a chief is told.
 */
@ApplicationScoped
class OwnWords {
    private static final Logger LOG = Logger.getLogger(OwnWords.class);
    private final Stories stories;
    private final Tasks tasks;
    private final Trail trail;

    OwnWords(Stories stories, Tasks tasks, Trail trail) {
        this.stories = stories;
        this.tasks = tasks;
        this.trail = trail;
    }

    /** @param using locked by this transaction */
    void tell(List<Using> using, ItemArrived taken) {
        var verb = taken.dispatch().status() == Status.CANCELED ? "killed" : "withdrawn";
        var sentence = "This house has %s a story that this one uses or links to: \"%s\"."
                .formatted(verb, taken.dispatch().headline());
        using.forEach(one -> tell(one, sentence, taken.dispatch().uri()));
    }

    private void tell(Using using, String sentence, String uri) {
        var id = using.story().id();
        try {
            for (var story : stories.claimed(List.of(id))) {
                var page = trail.open(id);
                if (using.inHead() && story.stage().isOnItsWayOut()) {
                    story.mark(sentence, page.at());
                }
                if (using.inLive() && !using.isTold()) {
                    tasks.openFor(story, uri, sentence, page.at());
                }
                trail.append(page, Deed.on(story, "MARK", Member.WIRE, sentence, Map.of("item", uri)));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Story %s cannot be told of %s", id, uri);
        }
    }
}
