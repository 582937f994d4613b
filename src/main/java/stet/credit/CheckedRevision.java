package stet.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import stet.story.Story;

/** A report that was made of a revision and counts. */
@Entity
@Immutable
@Table(name = "credit_report")
class CheckedRevision {
    @Id
    private UUID id;

    @Column
    private UUID story;

    @Column
    private UUID revision;

    @Column
    private String rules;

    @Column
    private Instant at;

    /** Up to which arrival the wire was compared. */
    @Column
    private long wireSeq;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Report report;

    @SuppressWarnings("NullAway.Init")
    protected CheckedRevision() {}

    CheckedRevision(Story story, Report report, long wireSeq, Instant at) {
        this.id = UUID.randomUUID();
        this.story = story.id();
        this.revision = story.head().id();
        this.rules = report.rules();
        this.at = at;
        this.wireSeq = wireSeq;
        this.report = report;
    }

    UUID id() {
        return id;
    }

    Report report() {
        return report;
    }
}
