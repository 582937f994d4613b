package stet.staff;

/** A desk of the newsroom. */
public record Desk(String id, String name) {}
