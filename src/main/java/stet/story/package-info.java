/** The story on its way: revisions of its copy, its stage, the table of transitions, locks, notes, holds, embargo and slot. */
@NullMarked
package stet.story;

import org.jspecify.annotations.NullMarked;
