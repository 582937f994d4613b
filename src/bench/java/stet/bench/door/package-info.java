/** What the door answers to requests that nobody would write. */
package stet.bench.door;
