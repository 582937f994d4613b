/** The story's routes: what a member of the newsroom asks and is answered about stories. */
@NullMarked
package stet.story.api;

import org.jspecify.annotations.NullMarked;
