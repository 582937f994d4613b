package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Trail;
import stet.problem.Forbidden;
import stet.problem.NotFound;
import stet.problem.Unacceptable;
import stet.staff.Member;
import stet.staff.Role;
import stet.staff.Roster;
import stet.wire.Terms;
import stet.wire.TermsInForce;
import stet.wire.WireItems;
import stet.wire.format.Dispatch.Status;

/**
 * What the desk does to a story beside moving and writing it: holds, embargo, expiry, assignment, locks and notes. What a member
 * sent along is read only when the member may do it at all.
 */
@ApplicationScoped
public class DeskWork {
    private final Stories stories;
    private final Sources sources;
    private final Writing writing;
    private final WireItems items;
    private final TermsInForce terms;
    private final Provenances provenances;
    private final Healing healing;
    private final AgencyHolds holds;
    private final Tasks tasks;
    private final Addresses addresses;
    private final Roster roster;
    private final Trail trail;
    private final Event<Appointed> appointed;
    private final Event<ExaminationDue> examination;
    private final Event<WordsChanged> words;
    private final Duration leastNotice;

    DeskWork(
            Stories stories,
            Sources sources,
            Writing writing,
            WireItems items,
            TermsInForce terms,
            Provenances provenances,
            Healing healing,
            AgencyHolds holds,
            Tasks tasks,
            Addresses addresses,
            Roster roster,
            Trail trail,
            Event<Appointed> appointed,
            Event<ExaminationDue> examination,
            Event<WordsChanged> words,
            @ConfigProperty(name = "stet.expiry.notice") Duration leastNotice) {
        this.leastNotice = leastNotice;
        this.examination = examination;
        this.words = words;
        this.appointed = appointed;
        this.writing = writing;
        this.stories = stories;
        this.sources = sources;
        this.items = items;
        this.terms = terms;
        this.provenances = provenances;
        this.healing = healing;
        this.holds = holds;
        this.tasks = tasks;
        this.addresses = addresses;
        this.roster = roster;
        this.trail = trail;
    }

    /**
     * Sets a hold; the story's newest open hold is then this one.
     *
     * @param kind none where the member did not say, which is refused once everything else would let it pass
     */
    @Transactional
    public Story hold(UUID id, EntityTag seen, Hold.@Nullable Kind kind, Supplier<String> why, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBeAllowedToSet(kind == null ? Hold.Kind.EDITORIAL : kind, by, story.desk());
            admit(story, by, seen);
            if (kind == null) {
                throw new Unacceptable("/kind", "MISSING", "Say which kind of hold: EDITORIAL or LEGAL.");
            }
            var reason = why.get();
            var hold = story.hold(kind, reason, by, now);
            if (story.isLive()) {
                tasks.open(
                        story,
                        Task.Kind.HELD,
                        "A %s hold was set on a story that the public reads, and it goes on reading it: withdraw the story if it must not."
                                .formatted(kind),
                        now);
            }
            return new Done(
                    "HOLD",
                    reason,
                    Map.of("kind", kind.name(), "hold", hold.id().toString()));
        });
    }

    @Transactional
    public Story release(UUID id, EntityTag seen, UUID hold, Supplier<String> why, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.EDITOR, Role.CHIEF, Role.LEGAL);
            var open = story.openHold(hold);
            Overlays.mustBeAllowedToRelease(open, by, story.desk());
            seen.mustBe(story);
            if (open.kind() == Hold.Kind.AGENCY && story.wentThroughHandsOf(by)) {
                throw new Forbidden(
                        "FRESH_EYES",
                        "%s wrote or submitted part of this copy, so another chief must release what an agency holds."
                                .formatted(by.name()));
            }
            var reason = why.get();
            story.release(open, reason, by, now);
            return new Done("RELEASE", reason, Map.of("kind", open.kind().name(), "hold", hold.toString()));
        });
    }

    @Transactional
    public Story embargo(UUID id, EntityTag seen, Supplier<Embargo> wish, Supplier<String> why, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.EDITOR, Role.CHIEF);
            admit(story, by, seen);
            var wanted = wish.get();
            story.mustAllowEmbargo(wanted, by, now);
            var reason = why.get();
            story.embargo(wanted, now);
            if (story.isLive()) {
                tasks.open(
                        story,
                        Task.Kind.EMBARGOED,
                        "An embargo %s was set on a story that the public reads, and it goes on reading it: withdraw the story if it must not."
                                .formatted(wanted.spoken()),
                        now);
            }
            return new Done(
                    "EMBARGO",
                    reason,
                    wanted.until() == null
                            ? Map.of("indefinite", true)
                            : Map.of("until", wanted.until().toString()));
        });
    }

    @Transactional
    public Story lift(UUID id, EntityTag seen, Supplier<String> why, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.CHIEF);
            admit(story, by, seen);
            story.lift(now);
            return new Done("LIFT", why.get(), Map.of());
        });
    }

    /** A chief puts right what the public is told of a story that is gone. */
    @Transactional
    public Story tellInstead(UUID id, EntityTag seen, Supplier<String> notice, Supplier<String> why, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.CHIEF);
            seen.mustBe(story);
            var told = notice.get();
            var reason = why.get();
            story.tellInstead(told, by, now);
            words.fire(new WordsChanged(story));
            return new Done("NOTICE_CHANGED", reason, Map.of("notice", told));
        });
    }

    /** A change of what is live, while it is under way, is of another kind after all: it is approved anew. */
    @Transactional
    public Story correctAs(UUID id, EntityTag seen, Supplier<Correction.Kind> kind, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.EDITOR, Role.CHIEF);
            admit(story, by, seen);
            var wanted = kind.get();
            story.correctAs(wanted, by, now);
            return new Done("CORRECT_AS", null, Map.of("kind", wanted.name()));
        });
    }

    /**
     * From that moment on the story is not public. 422 where it has passed. What is live leaves within the notice that is due by a
     * chief's word alone, and for a reason: otherwise an editor would withdraw it unseen.
     */
    @Transactional
    public Story expire(UUID id, EntityTag seen, Supplier<Expiry> wish, Supplier<@Nullable String> why, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.EDITOR, Role.CHIEF);
            admit(story, by, seen);
            var expiry = wish.get();
            if (expiry.isOver(now)) {
                throw new Unacceptable("/at", "EXPIRY_PAST", "The story would have left the public in the past.");
            }
            var reason = why.get();
            if (story.isLive() && expiry.isOver(now.plus(leastNotice))) {
                Overlays.mustBe(by, story.desk(), Role.CHIEF);
                if (reason == null) {
                    throw new Unacceptable(
                            "/reason",
                            "MISSING",
                            "What is live leaves the public so soon only for a reason: say which.");
                }
            }
            story.expire(expiry, now);
            appointed.fire(new Appointed(expiry.at()));
            return new Done("EXPIRY", reason, Map.of("at", expiry.at().toString(), "notice", expiry.notice()));
        });
    }

    /** The story stays public. */
    @Transactional
    public Story keep(UUID id, EntityTag seen, Supplier<String> why, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.EDITOR, Role.CHIEF);
            admit(story, by, seen);
            if (story.expiry() == null) {
                throw new NotFound("This story has no expiry.");
            }
            story.expire(null, now);
            return new Done("KEEP", why.get(), Map.of());
        });
    }

    /**
     * A member says that the story uses a wire item, or makes it the story's copy; 422 where there is none of that
     * identifier.
     *
     * @param asCopy whether the item's text becomes a new revision of the story
     */
    @Transactional
    public Story source(UUID id, EntityTag seen, Supplier<String> uri, boolean asCopy, Member by) {
        var story = stories.locked(id, by);
        story.openTo(by, seen);
        var page = trail.open(id);
        var item = items.newest(uri.get())
                .orElseThrow(() -> new Unacceptable("/item", "NO_SUCH_ITEM", "The wire has no such item."));
        var status = terms.of(List.of(item.uri()))
                .getOrDefault(item.uri(), Terms.FREE)
                .status();
        if (asCopy && status != Status.USABLE) {
            throw new Unacceptable("/item", "TAKEN_BACK", "The agency has taken this item back.");
        }
        sources.name(story, item, page.at());
        if (asCopy) {
            writing.write(story, WireCopy.of(item), by, page.at());
        } else {
            story.changed(page.at());
            writing.checkAgain(story, page.at());
        }
        var details = Map.of("item", item.uri(), "version", item.version(), "asCopy", asCopy);
        var next = trail.append(page, Deed.on(story, "SOURCE", by, null, details));
        if (status != Status.USABLE) {
            holds.holdOne(story, status, item.uri(), next);
        }
        return story;
    }

    /**
     * A member takes back that the story uses an item; 404 where no member said so, 422 while words of the item stand in the
     * copy, which is examined for that.
     */
    @Transactional
    public Story unsource(UUID id, EntityTag seen, String uri, Supplier<String> why, Member by) {
        var story = stories.locked(id, by);
        story.openTo(by, seen);
        var page = trail.open(id);
        var reason = why.get();
        if (!sources.takeBack(story, uri)) {
            throw new NotFound("Nobody has said that this story uses such an item.");
        }
        examination.fire(new ExaminationDue(story, page.at()));
        if (provenances.of(story).uses(uri)) {
            throw new Unacceptable(
                    "", "STILL_USED", "The copy has words of this item, or shows its picture: change the copy first.");
        }
        story.changed(page.at());
        var next = trail.append(page, Deed.on(story, "UNSOURCE", by, reason, Map.of("item", uri)));
        healing.heal(story, next);
        return story;
    }

    /** The story has another slug, and what leads to the old one leads to it. 409 where another story has it. */
    @Transactional
    public Story rename(UUID id, EntityTag seen, Supplier<Slug> slug, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.EDITOR, Role.CHIEF);
            admit(story, by, seen);
            var wanted = slug.get();
            var was = story.slug();
            if (wanted.text().equals(was)) {
                return null;
            }
            addresses.mustBeFree(wanted, story.id(), by);
            addresses.move(story, wanted, now);
            words.fire(new WordsChanged(story));
            return new Done("SLUG", null, Map.of("from", was, "to", wanted.text()));
        });
    }

    /** @param assignee the user name of the new assignee, who works at the desk, or none */
    @Transactional
    public Story assign(UUID id, EntityTag seen, Supplier<@Nullable String> assignee, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.EDITOR, Role.CHIEF);
            admit(story, by, seen);
            var name = assignee.get();
            if (name != null && !roster.worksAt(story.desk(), name)) {
                throw new Unacceptable(
                        "/member", "NOT_AT_THE_DESK", "Nobody of that name has been seen who works at this desk.");
            }
            story.assign(name, now);
            return new Done("ASSIGN", null, name == null ? Map.of() : Map.of("assignee", name));
        });
    }

    @Transactional
    public Story lock(UUID id, Member by) {
        return act(id, by, (story, now) -> {
            story.openTo(by, EntityTag.ANY);
            story.takeLock(by, now);
            return new Done("LOCK", null, Map.of());
        });
    }

    /** Ends the lease on the copy, if there is one; a chief may break somebody else's. */
    @Transactional
    public Story unlock(UUID id, Member by) {
        return act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.REPORTER, Role.EDITOR, Role.CHIEF);
            var held = story.lockAt(now);
            if (held == null) {
                return null;
            }
            return story.endLock(by, now)
                    ? new Done(
                            "BREAK_LOCK", null, Map.of("holder", held.holder().name()))
                    : new Done("UNLOCK", null, Map.of());
        });
    }

    @Transactional
    public Note note(UUID id, Supplier<String> text, Member by) {
        var note = new Note[1];
        act(id, by, (story, now) -> {
            Overlays.mustBe(by, story.desk(), Role.REPORTER, Role.EDITOR, Role.CHIEF, Role.LEGAL);
            note[0] = new Note(id, text.get(), by, now);
            stories.getEntityManager().persist(note[0]);
            words.fire(new WordsChanged(story, note[0].text()));
            return new Done("NOTE", null, Map.of("note", note[0].id().toString()));
        });
        return note[0];
    }

    /** @param verb answers what it did, or nothing where there was nothing to do */
    private Story act(UUID id, Member by, BiFunction<Story, Instant, @Nullable Done> verb) {
        var story = stories.locked(id, by);
        var page = trail.open(id);
        var done = verb.apply(story, page.at());
        if (done != null) {
            var next = trail.append(page, done.act(story, by));
            if (done.endsTasks() && story.isLive()) {
                tasks.settle(story, by, next);
            }
        }
        return story;
    }

    private static void admit(Story story, Member by, EntityTag seen) {
        seen.mustBe(story);
        story.mustNotBeKilled(by);
    }

    private record Done(String action, @Nullable String reason, Map<String, Object> details) {
        boolean endsTasks() {
            return action.equals("RELEASE") || action.equals("LIFT");
        }

        Act act(Story story, Member by) {
            return Deed.on(story, action, by, reason, details);
        }
    }
}
