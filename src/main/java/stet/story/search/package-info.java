/** Finding stories: the words that they are found by, and the lists of those that are looked for. */
@NullMarked
package stet.story.search;

import org.jspecify.annotations.NullMarked;
