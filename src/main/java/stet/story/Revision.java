package stet.story;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import stet.copy.Copy;
import stet.staff.Person;

/**
 * A whole copy as somebody saved it. It never changes; another save makes another revision. So each node may keep those
 * that it read last, but for {@link LongRevisions}.
 */
@Entity
@Cacheable
@Cache(usage = CacheConcurrencyStrategy.READ_ONLY, includeLazy = false)
@EntityListeners(LongRevisions.class)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE, getterVisibility = JsonAutoDetect.Visibility.NONE)
public class Revision {
    @Id
    private UUID id;

    @Column
    private UUID story;

    @Column
    private int number;

    @Column
    private String hash;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Copy copy;

    @Basic(fetch = FetchType.LAZY)
    @Column
    private String words;

    @Column
    private Instant savedAt;

    @Column
    private String savedById;

    @Column
    private String savedByName;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(UUID story, int number, Copy copy, Person by, Instant at) {
        this.id = UUID.randomUUID();
        this.story = story;
        this.number = number;
        this.hash = copy.hash();
        this.copy = copy;
        this.words = copy.words();
        this.savedAt = at;
        this.savedById = by.id();
        this.savedByName = by.name();
    }

    public UUID id() {
        return id;
    }

    /** The story's id. */
    public UUID story() {
        return story;
    }

    /** From 1, without gaps in a story. */
    @JsonProperty
    public int number() {
        return number;
    }

    /** The hash of the copy. */
    @JsonProperty
    public String hash() {
        return hash;
    }

    @JsonProperty
    public Instant savedAt() {
        return savedAt;
    }

    /** The user name of who saved it. */
    @JsonProperty
    public String savedBy() {
        return savedByName;
    }

    @JsonProperty
    public Copy copy() {
        return copy;
    }
}
