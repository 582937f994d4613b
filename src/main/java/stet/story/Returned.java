package stet.story;

import java.time.Instant;
import stet.staff.Person;

/** A story was returned to whoever had it. */
public record Returned(Person by, Instant at, String reason) {}
