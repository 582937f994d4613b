/** The formats in which the wire comes in, each read into a dispatch. */
@NullMarked
package stet.wire.format;

import org.jspecify.annotations.NullMarked;
