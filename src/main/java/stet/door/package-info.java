/** How a request comes in, whatever it is about: repeated requests, pages of a list, what every body must be. */
@NullMarked
package stet.door;

import org.jspecify.annotations.NullMarked;
