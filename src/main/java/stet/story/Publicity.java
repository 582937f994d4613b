package stet.story;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
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

    private @Nullable String publicNotice;

    private @Nullable Instant expiresAt;

    private @Nullable String expiryNotice;

    private int correctionSeq;

    @Enumerated(EnumType.STRING)
    private Correction.@Nullable Kind correctionKind;

    /** Makes this revision live; a story that was live before is one correction further. */
    void publish(Revision head, Instant at) {
        if (lastLive != null) {
            correctionSeq++;
        }
        live = head;
        lastLive = head;
        liveAt = at;
        publicNotice = null;
        correctionKind = null;
    }

    void takeDown(@Nullable String notice) {
        live = null;
        publicNotice = notice;
        correctionKind = null;
        expire(null);
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
