/** The trail as a transparency log: its tree, checkpoints and proofs, by formats that others verify. Needs no service. */
@NullMarked
package stet.audit.log;

import org.jspecify.annotations.NullMarked;
