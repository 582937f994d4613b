/** What it costs that the archive grows. */
package stet.bench.archive;
