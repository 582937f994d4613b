package stet.story;

import java.time.Instant;

/**
 * The head's copy must be examined now, in this transaction. Whoever checks credits observes it and answers with
 * {@link Story#examined}: the story knows that it is examined, not how.
 *
 * @param at the moment to judge
 */
public record ExaminationDue(Story story, Instant at) {}
