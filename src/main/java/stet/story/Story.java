package stet.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import stet.copy.Copy;
import stet.staff.Member;
import stet.staff.Person;
import stet.staff.Role;

/**
 * A story on its way. It changes by its verbs alone, each of which refuses what the table of {@link Transition}s or the
 * rules of the desk do not allow; every change but a lock's gives it a new version.
 */
@Entity
@DynamicUpdate
public class Story {
    @Id
    private UUID id;

    @Column
    private String slug;

    @Column
    private String desk;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column
    private int version;

    @Column
    private Instant createdAt;

    @Column
    private Instant changedAt;

    @Embedded
    private Authorship authorship = new Authorship();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "head")
    private Revision head;

    /** The head's, which costs nothing to read. */
    @Column(name = "head", insertable = false, updatable = false)
    private UUID headId;

    @Column
    private String headHash;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Approval approval;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable CreditStanding credit;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Debt debt;

    /** When the clock reminds the desk of the debt; none once it has. */
    private @Nullable Instant secondEyesDue;

    @Embedded
    private Publicity publicity = new Publicity();

    @Embedded
    private Appointment appointment = new Appointment();

    @Embedded
    private Overlays overlays = new Overlays();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Lock lock;

    @SuppressWarnings("NullAway.Init")
    protected Story() {}

    private Story(UUID id, Slug slug, String desk, Copy copy, Member by, Instant at) {
        this.id = id;
        this.slug = slug.text();
        this.desk = desk;
        this.stage = Transition.CREATE.to();
        this.version = 1;
        this.createdAt = at;
        this.changedAt = at;
        this.authorship.wrote(by);
        this.head = new Revision(id, 1, copy, Person.of(by), at);
        this.headId = head.id();
        this.headHash = head.hash();
    }

    /** Files a new story; 403 when the member may not file at that desk. */
    static Story file(UUID id, Slug slug, String desk, Copy copy, Member by, Instant at) {
        Overlays.mustBe(by, desk, Role.REPORTER, Role.EDITOR, Role.CHIEF);
        return new Story(id, slug, desk, copy, by, at);
    }

    /** Lets the attempt through the door: 403 role, 428 or 412 entity tag, 409 stage, 403 fresh eyes, in this order. */
    void admit(Transition transition, Member by, EntityTag seen) {
        if (!transition.ways().areKnownTo(this, by)) {
            throw TransitionRefused.toRole(transition, this, by);
        }
        seen.mustBe(this);
        if (!transition.ways().startAt(this, by)) {
            throw TransitionRefused.atStage(transition, this, by);
        }
        if (!transition.ways().lead(this, by)) {
            throw TransitionRefused.toRole(transition, this, by);
        }
        var eyes = transition.eyesOf(this, by);
        if (!eyes.isEmpty()) {
            throw TransitionRefused.toEyes(eyes, this, by);
        }
    }

    /** Makes a transition that was {@linkplain #admit admitted}; 422 with every reason of its guards that refuse. */
    TransitionMade make(Attempt attempt) {
        var transition = attempt.transition();
        var reasons = transition.against(attempt);
        if (!reasons.isEmpty()) {
            throw TransitionRefused.byGuards(reasons, this, attempt.by());
        }
        var from = stage;
        stage = transition.to();
        lock = null;
        effect(attempt);
        changed(attempt.now());
        return TransitionMade.of(this, from, attempt);
    }

    private void effect(Attempt attempt) {
        var details = attempt.details();
        var by = attempt.by();
        switch (attempt.transition()) {
            case CREATE, UNSPIKE, RECALL, SIGN_OFF -> {}
            case RETURN ->
                authorship.giveBack(
                        new Returned(Person.of(by), attempt.now(), Objects.requireNonNullElse(details.reason(), "")),
                        head.savedBy());
            case SUBMIT -> authorship.submit(by);
            case CLAIM -> {
                authorship.assign(by.name());
                lock = Lock.taken(null, by, attempt.now());
            }
            case REOPEN, RESTORE, SPIKE -> approval = null;
            case APPROVE -> approval = approvalBy(by, attempt);
            case SCHEDULE, RESCHEDULE ->
                appointment.make(Objects.requireNonNull(details.slot()), details.failAfter(), details.pack());
            case UNSCHEDULE -> appointment.clear();
            case PUBLISH -> {
                settleDebt();
                publish(attempt.now());
            }
            case FAIL -> throw new IllegalStateException("A story fails with its reasons: see fail()");
            case RUSH -> {
                debt = Debt.of(debt, authorship.hands(), by, attempt.now());
                secondEyesDue = debt.due();
                publish(attempt.now());
            }
            case SECOND_EYES -> settleDebt();
            case CORRECT -> publicity.correct(details.kind());
            case DISCARD -> discard(by, attempt.now());
            case WITHDRAW, EXPIRE, KILL -> takeDown(details.notice());
            case PUT_BACK -> putBack(by, attempt.now());
        }
    }

    /** The clock could not let the story out at its slot. */
    TransitionMade fail(List<Reason> reasons, Instant at) {
        var slot = Objects.requireNonNull(appointment.slot(), "only a scheduled story can fail");
        var from = stage;
        stage = Transition.FAIL.to();
        appointment.fail(new Failure(at, slot, reasons));
        changed(at);
        return TransitionMade.failed(this, from, reasons, at);
    }

    /** Saves new copy as the head; voids the approval. The copy must be {@linkplain #openTo open} to the writer. */
    Revision rewrite(Copy copy, Member by, Instant at) {
        lock = Lock.taken(lock, by, at);
        next(copy, by, at);
        authorship.wrote(by);
        approval = null;
        changed(at);
        return head;
    }

    /** Lets a writer at the copy: 403 who may not write at this stage, 428 or 412 entity tag, 409 when nobody may. */
    void openTo(Member by, EntityTag seen) {
        var edits = by.isAny(desk, Role.EDITOR, Role.CHIEF);
        var writes = Who.WRITER.is(by, this) || Who.ASSIGNEE.is(by, this);
        var editorsOnly = stage == Stage.EDIT || stage == Stage.CREDIT_CHECK;
        if (!edits && (editorsOnly || !writes)) {
            throw CopyIsClosed.to(this, by);
        }
        seen.mustBe(this);
        if (stage != Stage.DRAFT && !editorsOnly) {
            throw CopyIsClosed.at(this, by);
        }
    }

    void takeLock(Member by, Instant at) {
        lock = Lock.taken(lock, by, at);
    }

    /** Ends the lease. True when it was somebody else's, which only a chief may end: 423. */
    boolean endLock(Member by, Instant at) {
        var held = lockAt(at);
        var breaks = held != null && !held.holder().is(by);
        if (breaks && !by.isAny(desk, Role.CHIEF)) {
            throw new LockedByAnother(Objects.requireNonNull(held));
        }
        lock = null;
        return breaks;
    }

    /** Nothing but a note can be added to a killed story: 409. */
    void mustNotBeKilled(Member by) {
        if (stage == Stage.KILLED) {
            throw CopyIsClosed.killed(this, by);
        }
    }

    Hold hold(Hold.Kind kind, String reason, Member by, Instant at) {
        changed(at);
        return overlays.hold(kind, reason, by, at);
    }

    /** The wire itself sets it because of an item; a chief releases it. */
    Hold holdForAgency(String reason, String item, Instant at) {
        changed(at);
        return overlays.hold(Hold.ofAgency(reason, item, at));
    }

    /** Whether an agency's hold because of that item is open. */
    boolean isHeldFor(String item) {
        return holds().stream().anyMatch(hold -> hold.isOn(item));
    }

    /** The wire or the rules speak against copy that was checked: it does not go out until it is checked again. */
    public void mark(String why, Instant at) {
        if (credit != null) {
            credit = credit.marked(why);
            changed(at);
        }
    }

    /** New rules have nothing against what was approved: the approval stands under them. */
    public void standsUnder(String rules, Instant at) {
        if (approval != null) {
            approval = approval.under(rules);
            changed(at);
        }
    }

    void release(Hold hold, String why, Member by, Instant at) {
        overlays.release(hold, why, by, at);
        changed(at);
    }

    /** What the public is told of a story that is gone is put right; 409 where it is not gone. */
    void tellInstead(String notice, Member by, Instant at) {
        if (!wasEverLive() || isLive()) {
            throw new NotAsItStands(
                    "NOT_GONE", "The public is told of a story that it saw and does not see any more.", this, by);
        }
        publicity.tellInstead(notice);
        changed(at);
    }

    /** 403 where it would shorten an embargo and the member is not chief. */
    void mustAllowEmbargo(Embargo wanted, Member by, Instant at) {
        overlays.mustAllow(wanted, by, desk, at);
    }

    /** 422 where it would end in the past. */
    void embargo(Embargo wanted, Instant at) {
        overlays.embargo(wanted, at);
        changed(at);
    }

    /** From then on it is not public; none means that it stays. */
    void expire(@Nullable Expiry expiry, Instant at) {
        publicity.expire(expiry);
        changed(at);
    }

    /** When the clock lifts the embargo; none where somebody has to. */
    @Nullable
    Instant embargoUntil() {
        return overlays.embargoUntil();
    }

    /** When the desk is to be reminded of the second eyes that are owed; none once it has been. */
    @Nullable
    Instant secondEyesDue() {
        return secondEyesDue;
    }

    /** The desk has been reminded of the second eyes that are owed. */
    void reminded(Instant at) {
        secondEyesDue = null;
        changed(at);
    }

    /** What is under way after a publication goes out as that kind of change; 409 where nothing is. */
    void correctAs(Correction.Kind kind, Member by, Instant at) {
        if (!wasEverLive() || stage == Stage.PUBLISHED || stage == Stage.WITHDRAWN || stage == Stage.KILLED) {
            throw new NotAsItStands("NO_CORRECTION", "No change of what is or was live is under way.", this, by);
        }
        if (kind == publicity.correctionKind()) {
            return;
        }
        publicity.correct(kind);
        approval = null;
        changed(at);
    }

    void lift(Instant at) {
        overlays.lift();
        changed(at);
    }

    /** Its working title, and its address. */
    void rename(Slug to, Instant at) {
        slug = to.text();
        changed(at);
    }

    void assign(@Nullable String name, Instant at) {
        authorship.assign(name);
        changed(at);
    }

    /** The credit check has examined the head, or a chief has waived a finding of its report. */
    public void examined(CreditStanding standing) {
        if (!standing.hash().equals(headHash)) {
            throw new IllegalArgumentException("A report on other copy than the head's");
        }
        credit = standing;
    }

    /** A change that concerns the story but none of its own fields, such as a waiver. */
    public void changed(Instant at) {
        version++;
        changedAt = at;
    }

    private void publish(Instant at) {
        publicity.publish(head, at);
        appointment.keep(at);
        authorship.published();
        approval = null;
    }

    private void discard(Member by, Instant at) {
        var live = Objects.requireNonNull(publicity.live());
        next(live.copy(), by, at);
        authorship.discarded();
        publicity.correct(null);
        approval = null;
        credit = null;
        appointment.forgive();
    }

    /** Exactly what was live is live again; what was written since is a revision and no more. */
    private void putBack(Member by, Instant at) {
        var was = Objects.requireNonNull(publicity.lastLive());
        if (!was.hash().equals(headHash)) {
            next(was.copy(), by, at);
            credit = null;
        }
        publicity.putBack();
        authorship.published();
        appointment.forgive();
        approval = null;
    }

    private void next(Copy copy, Member by, Instant at) {
        head = new Revision(id, head.number() + 1, copy, Person.of(by), at);
        headId = head.id();
        headHash = head.hash();
    }

    /** Other eyes have seen all of it that is public, or nothing of it is public any more. */
    private void settleDebt() {
        debt = null;
        secondEyesDue = null;
    }

    private void takeDown(@Nullable String notice) {
        if (debt != null) {
            authorship.wentThrough(debt.hands());
        }
        settleDebt();
        publicity.takeDown(notice);
        appointment.clear();
        approval = null;
    }

    private Approval approvalBy(Member by, Attempt attempt) {
        var checked = Objects.requireNonNull(credit, "the guards let only checked copy pass");
        return new Approval(headHash, attempt.rules(), checked.report(), Person.of(by), attempt.now());
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String desk() {
        return desk;
    }

    public Stage stage() {
        return stage;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The user name of whoever is to work on it. */
    public @Nullable String assignee() {
        return authorship.assignee();
    }

    public @Nullable Person submittedBy() {
        return authorship.submittedBy();
    }

    /** By whom and why it was returned, until it is submitted again. */
    public @Nullable Returned returned() {
        return authorship.returned();
    }

    public List<Person> writers() {
        return authorship.writers();
    }

    /** The newest revision. */
    public Revision head() {
        return head;
    }

    /** The revision that the transition puts, or keeps, on its way: what was live last where it puts that back, else the newest. */
    Revision revisionFor(Transition transition) {
        return transition == Transition.PUT_BACK ? Objects.requireNonNull(publicity.lastLive()) : head;
    }

    /** How that revision stands with the credit check; none where it was other copy that was checked last. */
    @Nullable
    CreditStanding creditFor(Transition transition) {
        return revisionFor(transition).hash().equals(headHash) ? credit : null;
    }

    /** What the public saw last, whether or not it sees it now. */
    public @Nullable Revision lastLive() {
        return publicity.lastLive();
    }

    /** The newest revision's id; it costs nothing, where the revision has to be read. */
    UUID headId() {
        return headId;
    }

    /** The newest revision's hash; it costs nothing, where the revision has to be read. */
    public String headHash() {
        return headHash;
    }

    /** What the public sees; none before the first publication and after a withdrawal or kill. */
    public @Nullable Revision live() {
        return publicity.live();
    }

    public @Nullable Instant liveAt() {
        return publicity.liveAt();
    }

    /** When it was public for the first time. */
    public @Nullable Instant firstLiveAt() {
        return publicity.firstLiveAt();
    }

    /** As what it was published last; nothing the first time, and after it had been taken down. */
    public Correction.@Nullable Kind changedAs() {
        return publicity.changedAs();
    }

    /** What the public was told of its mistakes, the first one first. */
    public List<Correction.Told> corrections() {
        return publicity.corrections();
    }

    public boolean isLive() {
        return publicity.live() != null;
    }

    public boolean wasEverLive() {
        return publicity.lastLive() != null;
    }

    /** What the public is told of a story that is gone. */
    public @Nullable String publicNotice() {
        return publicity.publicNotice();
    }

    /** How often other copy has replaced the one first published. */
    public int correctionSeq() {
        return publicity.correctionSeq();
    }

    public Correction.@Nullable Kind correctionKind() {
        return publicity.correctionKind();
    }

    public @Nullable Slot slot() {
        return appointment.slot();
    }

    /** How many minutes after its slot it must not go out any more; none where it goes out however late. */
    public @Nullable Integer failAfter() {
        return appointment.failAfter();
    }

    /** How many seconds after its slot it went out, where that was late. */
    public @Nullable Long lateSeconds() {
        return appointment.lateSeconds();
    }

    /** The package in which it is scheduled. */
    public @Nullable UUID pack() {
        return appointment.pack();
    }

    boolean isMissedBy(Instant moment) {
        return appointment.isMissedBy(moment);
    }

    public @Nullable Expiry expiry() {
        return publicity.expiry();
    }

    public @Nullable Failure failure() {
        return appointment.failure();
    }

    public @Nullable Approval approval() {
        return approval;
    }

    public @Nullable CreditStanding credit() {
        return credit;
    }

    public @Nullable Debt debt() {
        return debt;
    }

    public boolean isInDebt() {
        return debt != null;
    }

    public List<Hold> holds() {
        return overlays.holds();
    }

    public @Nullable Embargo embargo() {
        return overlays.embargo();
    }

    /** The lock, if somebody has it at that time. */
    public @Nullable Lock lockAt(Instant at) {
        return lock != null && lock.isHeldAt(at) ? lock : null;
    }

    Hold openHold(UUID hold) {
        return overlays.open(hold);
    }

    boolean isWrittenBy(Member member) {
        return authorship.isWrittenBy(member);
    }

    boolean isAssignedTo(Member member) {
        return member.name().equals(authorship.assignee());
    }

    boolean wasSubmittedBy(Member member) {
        return authorship.wasSubmittedBy(member);
    }

    /** Whether the member wrote, submitted or rushed any of it that no other eyes have passed. */
    public boolean wentThroughHandsOf(Member member) {
        return authorship.hands().contains(member.id()) || (debt != null && debt.isOf(member));
    }
}
