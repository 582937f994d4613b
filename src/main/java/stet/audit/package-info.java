/** The trail: an append-only record of every act, one hash chain a book, and its verification. */
@NullMarked
package stet.audit;

import org.jspecify.annotations.NullMarked;
