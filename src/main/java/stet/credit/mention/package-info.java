/** What the copy says about agencies: the register of their names, and the reading of each mention's role. */
@NullMarked
package stet.credit.mention;

import org.jspecify.annotations.NullMarked;
