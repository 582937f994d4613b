/** The wire: the agencies and what they send, item by item and version by version, whatever format it comes in. */
@NullMarked
package stet.wire;

import org.jspecify.annotations.NullMarked;
