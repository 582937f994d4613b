/** The copy itself, of a story or of the wire: its parts, what may stand in them, its text, its words and its hash. */
@NullMarked
package stet.copy;

import org.jspecify.annotations.NullMarked;
