/** The connections to the database, and who may take them. */
@NullMarked
package stet.database;

import org.jspecify.annotations.NullMarked;
