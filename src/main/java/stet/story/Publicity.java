package stet.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What the public sees of a story, and what it saw last. */
@Embeddable
class Publicity {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live")
    private @Nullable Revision live;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "last_live")
    private @Nullable Revision lastLive;

    private @Nullable Instant liveAt;

    private @Nullable Instant firstLiveAt;

    /** Where it stands in lists: since when there is something new in it. */
    private @Nullable Instant listedAt;

    @Enumerated(EnumType.STRING)
    private Correction.@Nullable Kind changedAs;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Correction.Told> corrections = List.of();

    private @Nullable String publicNotice;

    private @Nullable Instant expiresAt;

    private @Nullable String expiryNotice;

    private int correctionSeq;

    @Enumerated(EnumType.STRING)
    private Correction.@Nullable Kind correctionKind;

    /**
     * Makes this revision live; a story that was live before is one correction further. What is new in it moves it to the top of
     * lists; a mistake that is put right does not, and is told for as long as the story is.
     */
    void publish(Revision head, Instant at) {
        if (lastLive != null) {
            correctionSeq++;
        }
        firstLiveAt = firstLiveAt == null ? at : firstLiveAt;
        boolean isNews = live == null || correctionKind == null || correctionKind == Correction.Kind.UPDATE;
        listedAt = isNews || listedAt == null ? at : listedAt;
        if (correctionKind == Correction.Kind.CORRECTION) {
            corrections = Stream.concat(
                            corrections.stream(),
                            Stream.of(new Correction.Told(at, head.copy().correctionNotice())))
                    .toList();
        }
        changedAs = correctionKind;
        live = head;
        lastLive = head;
        liveAt = at;
        publicNotice = null;
        correctionKind = null;
    }

    /** A correction that is under way stays one: what was wrong has still to be told. */
    void takeDown(@Nullable String notice) {
        live = null;
        publicNotice = notice;
        correctionKind = correctionKind == Correction.Kind.CORRECTION ? correctionKind : null;
        expire(null);
    }

    /** What was live last is live again, as if it had never gone. */
    void putBack() {
        live = lastLive;
        publicNotice = null;
        correctionKind = null;
    }

    void tellInstead(String notice) {
        publicNotice = notice;
    }

    void expire(@Nullable Expiry expiry) {
        expiresAt = expiry == null ? null : expiry.at();
        expiryNotice = expiry == null ? null : expiry.notice();
    }

    @Nullable
    Expiry expiry() {
        return expiresAt == null || expiryNotice == null ? null : new Expiry(expiresAt, expiryNotice);
    }

    void correct(Correction.@Nullable Kind kind) {
        correctionKind = kind;
    }

    @Nullable
    Revision live() {
        return live;
    }

    @Nullable
    Revision lastLive() {
        return lastLive;
    }

    @Nullable
    Instant liveAt() {
        return liveAt;
    }

    @Nullable
    Instant firstLiveAt() {
        return firstLiveAt;
    }

    Correction.@Nullable Kind changedAs() {
        return changedAs;
    }

    List<Correction.Told> corrections() {
        return corrections;
    }

    @Nullable
    String publicNotice() {
        return publicNotice;
    }

    int correctionSeq() {
        return correctionSeq;
    }

    Correction.@Nullable Kind correctionKind() {
        return correctionKind;
    }
}
