/** The copy itself: its parts, what may stand in them, its text and its hash. */
@NullMarked
package stet.story.copy;

import org.jspecify.annotations.NullMarked;
