/** What finds the items that a story took from: three ways, measured on one made-up wire. */
package stet.bench.index;
