/** What is done with the trail from a shell, without the service: verifying an export, making keys, erasing by law. */
@NullMarked
package stet.audit.command;

import org.jspecify.annotations.NullMarked;
