package stet.credit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;

/** A chief lets a finding stand, for a reason. It holds for this report alone, and so for this copy alone. */
@Entity
@Immutable
@IdClass(Waiver.Of.class)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE, getterVisibility = JsonAutoDetect.Visibility.NONE)
class Waiver {
    @Id
    private UUID report;

    @Id
    private String finding;

    @Column
    private String reason;

    @Column
    private String byId;

    @Column
    private String byName;

    @Column
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Waiver() {}

    Waiver(UUID report, String finding, String reason, Member by, Instant at) {
        this.report = report;
        this.finding = finding;
        this.reason = reason;
        this.byId = by.id();
        this.byName = by.name();
        this.at = at;
    }

    @JsonProperty
    String finding() {
        return finding;
    }

    @JsonProperty
    String reason() {
        return reason;
    }

    /** The user name of the chief. */
    @JsonProperty
    String by() {
        return byName;
    }

    @JsonProperty
    Instant at() {
        return at;
    }

    /** Which finding of which report. */
    static class Of implements Serializable {
        private @Nullable UUID report;
        private @Nullable String finding;

        protected Of() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Of that
                    && Objects.equals(report, that.report)
                    && Objects.equals(finding, that.finding);
        }

        @Override
        public int hashCode() {
            return Objects.hash(report, finding);
        }
    }
}
