/** What the trail costs, and how fast it is verified. */
package stet.bench.audit;
