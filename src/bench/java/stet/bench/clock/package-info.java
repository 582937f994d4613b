/** How late the clock is. */
package stet.bench.clock;
