/** What earlier versions have left in a database, under today's. */
package stet.migration;
