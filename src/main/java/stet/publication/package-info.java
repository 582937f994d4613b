/** Publication: the clock that lets due stories out, and what the public then sees. */
@NullMarked
package stet.publication;

import org.jspecify.annotations.NullMarked;
