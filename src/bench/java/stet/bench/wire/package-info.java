/** The credit check and a full wire: the packaged newsroom over HTTP, from intake to kill. */
package stet.bench.wire;
