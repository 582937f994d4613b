package stet.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;

/** One version of a wire item as it came. It never changes; {@link Intake} alone says which version is the newest. */
@Entity
@Immutable
@Table(name = "wire_item")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class WireItem {
    @Id
    private long seq;

    @Column
    private String uri;

    @Column
    private String version;

    @Column
    private String account;

    @Column
    private boolean newest;

    @Column
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Dispatch.Status status;

    private @Nullable Instant embargo;

    @Column
    private boolean heldBack;

    private @Nullable Instant expires;

    private @Nullable String agency;

    @Column
    private String owner;

    @Column
    private String headline;

    @Column
    private String body;

    /** Without the body, which has a column of its own. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Dispatch dispatch;

    @SuppressWarnings("NullAway.Init")
    protected WireItem() {}

    /** Its number in this newsroom; later arrivals have higher ones. */
    @JsonProperty
    public long seq() {
        return seq;
    }

    public String uri() {
        return uri;
    }

    public String version() {
        return version;
    }

    /** Who brought it: an account of the wire, or a folder; empty for what came before that was kept. */
    @JsonProperty
    public String account() {
        return account;
    }

    /** Whether no later version of the item has come. */
    @JsonProperty
    public boolean newest() {
        return newest;
    }

    @JsonProperty
    public Instant receivedAt() {
        return receivedAt;
    }

    public Dispatch.Status status() {
        return status;
    }

    public @Nullable Instant embargo() {
        return embargo;
    }

    public boolean isHeldBack() {
        return heldBack;
    }

    public @Nullable Instant expires() {
        return expires;
    }

    /** Whether it is a picture or another thing to be shown, rather than text that brings pictures along. */
    public boolean isPicture() {
        return dispatch.kind() != Dispatch.Kind.TEXT;
    }

    /** Whether it brings a picture of one of these names. */
    public boolean brings(Set<String> names) {
        return dispatch.pictures().stream().anyMatch(picture -> bears(picture, names));
    }

    /** Whether it bears one of these names. */
    public static boolean bears(Dispatch.WirePicture picture, Set<String> names) {
        return PictureNames.of(picture).stream().anyMatch(names::contains);
    }

    /** The id of the agency whose copy it is; none where the register does not know the owner. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String agency() {
        return agency;
    }

    /** The owner's name as the feed writes it; empty where it does not say. */
    @JsonProperty
    public String owner() {
        return owner;
    }

    public String body() {
        return body;
    }

    /** All that the feed said. */
    @JsonProperty
    @JsonUnwrapped
    public Dispatch dispatch() {
        return dispatch.withBody(body);
    }
}
