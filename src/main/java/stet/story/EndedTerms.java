package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import stet.audit.Trail;
import stet.staff.Member;
import stet.wire.TermsInForce;

/** The terms of an item end while stories that use it are live: a chief is told, and decides whether they stay. */
@ApplicationScoped
public class EndedTerms {
    private static final Logger LOG = Logger.getLogger(EndedTerms.class);
    private final TermsInForce terms;
    private final Users users;
    private final Stories stories;
    private final Tasks tasks;
    private final Trail trail;

    EndedTerms(TermsInForce terms, Users users, Stories stories, Tasks tasks, Trail trail) {
        this.terms = terms;
        this.users = users;
        this.stories = stories;
        this.tasks = tasks;
        this.trail = trail;
    }

    /** Tells of the items whose terms have ended by the database's clock; answers how many there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int tell(int most) {
        var ended = terms.ended(most);
        users.lock(ended);
        ended.forEach(this::tell);
        return ended.size();
    }

    private void tell(String uri) {
        var sentence = "The agency's terms for an item that this story uses have ended: " + uri;
        for (var one : users.locked(uri)) {
            if (one.inLive()) {
                tell(one, uri, sentence);
            }
        }
    }

    private void tell(Using using, String uri, String sentence) {
        var id = using.story().id();
        try {
            for (var story : stories.claimed(List.of(id))) {
                var page = trail.open(id);
                tasks.openFor(story, uri, sentence, page.at());
                trail.append(page, Deed.on(story, "NOTICE", Member.CLOCK, sentence, Map.of("item", uri)));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Story %s cannot be told of %s", id, uri);
        }
    }
}
