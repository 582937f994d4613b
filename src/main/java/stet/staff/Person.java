package stet.staff;

/** Who somebody was when they did something: the Keycloak subject and the user name. */
public record Person(String id, String name) {
    public static Person of(Member member) {
        return new Person(member.id(), member.name());
    }

    public boolean is(Member member) {
        return id.equals(member.id());
    }
}
