/** The wire-credit check: what the copy says, what the house asks, what is to be done about it, and who waived it. */
@NullMarked
package stet.credit;

import org.jspecify.annotations.NullMarked;
