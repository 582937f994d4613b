/** What a story takes from a wire item: the passages that both share, word for word or reworded, and how much they make. */
@NullMarked
package stet.credit.passage;

import org.jspecify.annotations.NullMarked;
