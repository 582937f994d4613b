/** How the service says no: problem details as RFC 9457 defines them, and the mappers that write them. */
@NullMarked
package stet.problem;

import org.jspecify.annotations.NullMarked;
