package stet.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;
import stet.staff.Person;

/** Whose work a story is: who wrote it, who submitted it, who is to work on it. */
@Embeddable
class Authorship {
    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Person> writers = List.of();

    /** The subjects of those who wrote or submitted since the last publication: their eyes are not fresh. */
    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> hands = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Person submittedBy;

    private @Nullable String assignee;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Returned returned;

    /** It is with whoever submitted it again, or else with whoever saved it last. */
    void giveBack(Returned how, String last) {
        assignee = submittedBy == null ? last : submittedBy.name();
        returned = how;
    }

    void wrote(Member by) {
        if (!isWrittenBy(by)) {
            writers = with(writers, Person.of(by));
        }
        touched(by);
    }

    void submit(Member by) {
        submittedBy = Person.of(by);
        returned = null;
        touched(by);
    }

    void assign(@Nullable String name) {
        assignee = name;
    }

    /** Everybody's eyes are fresh again. */
    void published() {
        hands = List.of();
        submittedBy = null;
        returned = null;
    }

    /** Other eyes never saw what these did: theirs are not fresh for what becomes of it. */
    void wentThrough(List<String> others) {
        hands = Stream.concat(hands.stream(), others.stream()).distinct().toList();
    }

    /** What was written since the last publication is gone. */
    void discarded() {
        published();
    }

    List<Person> writers() {
        return writers;
    }

    List<String> hands() {
        return hands;
    }

    @Nullable
    Person submittedBy() {
        return submittedBy;
    }

    @Nullable
    Returned returned() {
        return returned;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    boolean isWrittenBy(Member member) {
        return writers.stream().anyMatch(writer -> writer.is(member));
    }

    boolean wasSubmittedBy(Member member) {
        return submittedBy != null && submittedBy.is(member);
    }

    private void touched(Member by) {
        if (!hands.contains(by.id())) {
            hands = with(hands, by.id());
        }
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
