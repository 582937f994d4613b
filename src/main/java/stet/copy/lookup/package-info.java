/** How words are written where they are looked up, and how somebody asks for them. */
@NullMarked
package stet.copy.lookup;

import org.jspecify.annotations.NullMarked;
