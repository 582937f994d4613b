/** Measures how well the credit check reads copy, against labelled cases. */
@NullMarked
package stet.bench.credit;

import org.jspecify.annotations.NullMarked;
