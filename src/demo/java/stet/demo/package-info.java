/** The newsroom on one machine, for a first look and for the tests. None of it is in the production artifact. */
package stet.demo;
