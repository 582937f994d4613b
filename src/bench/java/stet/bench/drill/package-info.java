/** Drills: faults at real nodes and a real, durable database, each judged by the history that it leaves. */
package stet.bench.drill;
