/** The one form in which a thing is written to be hashed, and the hash. */
@NullMarked
package stet.canon;

import org.jspecify.annotations.NullMarked;
