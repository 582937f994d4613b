package stet.story.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;
import stet.staff.Person;
import stet.story.Allowed;
import stet.story.Approval;
import stet.story.Correction;
import stet.story.Debt;
import stet.story.Embargo;
import stet.story.Expiry;
import stet.story.Failure;
import stet.story.Hold;
import stet.story.Lock;
import stet.story.Returned;
import stet.story.Slot;
import stet.story.Stage;
import stet.story.Story;

/** A story as one member of the newsroom sees it, but for its copy. People are named by their user names. */
public record StoryCard(
        UUID id,
        String slug,
        String desk,
        Stage stage,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable String assignee,
        @Nullable String submittedBy,
        @Nullable ReturnCard returned,
        List<String> writers,
        @Nullable Instant firstLiveAt,
        @Nullable Instant liveAt,
        Correction.@Nullable Kind changedAs,
        List<Correction.Told> corrections,
        int correctionSeq,
        Correction.@Nullable Kind correctionKind,
        @Nullable String publicNotice,
        @Nullable Slot slot,
        @Nullable Integer failAfterMinutes,
        @Nullable UUID inPackage,
        @Nullable Long lateSeconds,
        @Nullable Expiry expiry,
        @Nullable Failure failure,
        @Nullable Embargo embargo,
        List<OpenHold> holds,
        @Nullable LockCard lock,
        @Nullable ApprovalCard approval,
        @Nullable DebtCard debt,
        List<String> allowed) {

    /**
     * A hold that nobody has released.
     *
     * @param item the wire item that is its cause, where an agency holds
     */
    public record OpenHold(
            UUID id,
            Hold.Kind kind,
            String reason,
            @Nullable String item,
            String setBy,
            Instant setAt) {}

    /** Who is writing, and until when at the latest. */
    public record LockCard(String holder, Instant until) {}

    /** Whose approval of which copy. */
    public record ApprovalCard(String hash, String rules, String by, Instant at) {}

    /** By whom and why it was returned, until it is submitted again. */
    public record ReturnCard(String by, Instant at, String reason) {}

    /** Second eyes that are owed. */
    public record DebtCard(Instant since, Instant due) {}

    /** @param now for which time the lock is shown */
    public static StoryCard of(Story story, Member member, Instant now) {
        return new StoryCard(
                story.id(),
                story.slug(),
                story.desk(),
                story.stage(),
                story.version(),
                story.createdAt(),
                story.changedAt(),
                story.assignee(),
                name(story.submittedBy()),
                returned(story.returned()),
                story.writers().stream().map(Person::name).toList(),
                story.firstLiveAt(),
                story.liveAt(),
                story.changedAs(),
                story.corrections(),
                story.correctionSeq(),
                story.correctionKind(),
                story.publicNotice(),
                story.slot(),
                story.failAfter(),
                story.pack(),
                story.lateSeconds(),
                story.expiry(),
                story.failure(),
                story.embargo(),
                story.holds().stream().filter(Hold::isOpen).map(StoryCard::hold).toList(),
                lock(story.lockAt(now)),
                approval(story.approval()),
                debt(story.debt()),
                Allowed.to(member, story));
    }

    private static OpenHold hold(Hold hold) {
        return new OpenHold(
                hold.id(), hold.kind(), hold.reason(), hold.item(), hold.setBy().name(), hold.setAt());
    }

    private static @Nullable LockCard lock(@Nullable Lock lock) {
        return lock == null ? null : new LockCard(lock.holder().name(), lock.until());
    }

    private static @Nullable ApprovalCard approval(@Nullable Approval approval) {
        return approval == null
                ? null
                : new ApprovalCard(
                        approval.hash(), approval.rules(), approval.by().name(), approval.at());
    }

    private static @Nullable ReturnCard returned(@Nullable Returned returned) {
        return returned == null ? null : new ReturnCard(returned.by().name(), returned.at(), returned.reason());
    }

    private static @Nullable DebtCard debt(@Nullable Debt debt) {
        return debt == null ? null : new DebtCard(debt.since(), debt.due());
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }
}
