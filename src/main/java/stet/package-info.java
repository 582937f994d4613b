/** Stet: the back end of a newsroom. The packages are the stations of a story's path, in the order of {@code docs/README.md}. */
@NullMarked
package stet;

import org.jspecify.annotations.NullMarked;
