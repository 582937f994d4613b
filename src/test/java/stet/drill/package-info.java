/** Faults on purpose, and who judges what came of them. */
package stet.drill;
