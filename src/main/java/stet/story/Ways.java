package stet.story;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stet.staff.Member;

/** The ways into a transition: each a place to start from and who may go there. */
public final class Ways {
    private final List<Way> all;

    private Ways(List<Way> all) {
        this.all = all;
    }

    /** One way. */
    public record Way(Place place, Set<Who> who) {
        boolean isFor(Member member, Story story) {
            return who.stream().anyMatch(one -> one.is(member, story));
        }

        boolean isForMembers() {
            return !who.contains(Who.CLOCK) && !who.contains(Who.WIRE);
        }
    }

    static Ways of(Place place, Who... who) {
        return new Ways(List.of(new Way(place, Set.of(who))));
    }

    Ways or(Ways other) {
        return new Ways(Stream.concat(all.stream(), other.all.stream()).toList());
    }

    public List<Way> all() {
        return all;
    }

    /** Whether there is a way for this member from wherever the story could stand. */
    boolean areKnownTo(Story story, Member member) {
        return all.stream().anyMatch(way -> way.isFor(member, story));
    }

    /** Whether there is a way from where the story stands, for somebody of the same kind: a person, or the clock or the wire. */
    boolean startAt(Story story, Member member) {
        return all.stream()
                .anyMatch(way ->
                        way.isForMembers() == isPerson(member) && way.place().holds(story));
    }

    private static boolean isPerson(Member member) {
        return !member.isClock() && !member.isWire();
    }

    /** Whether there is a way from where the story stands for this very member. */
    boolean lead(Story story, Member member) {
        return all.stream().anyMatch(way -> way.place().holds(story) && way.isFor(member, story));
    }
}
