/** Who is calling: roles, desks, members as the token tells them, and the clock everybody reads. */
@NullMarked
package stet.staff;

import org.jspecify.annotations.NullMarked;
