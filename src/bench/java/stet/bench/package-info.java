/** How many transitions a second the packaged newsroom makes, beside what its PostgreSQL does without it. */
package stet.bench;
