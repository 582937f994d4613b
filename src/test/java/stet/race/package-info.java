/** Two who reach for one story at the same time, and what must come of it. */
package stet.race;
