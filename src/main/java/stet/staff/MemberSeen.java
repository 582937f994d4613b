package stet.staff;

/** A member has shown a good token, which says what they may do now; told now and then, not for each request. */
public record MemberSeen(Member member) {}
