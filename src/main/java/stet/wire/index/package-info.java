/** Which items of the wire a text may have been taken from: an index on the node's own disk, made anew from the database whenever it is lost. */
@NullMarked
package stet.wire.index;

import org.jspecify.annotations.NullMarked;
