package stet.wire;

import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;

/**
 * A version of an item came in and is the newest now. Fired in the transaction that stores it.
 *
 * @param before the number of the version that was the newest until now, if there was one
 */
public record ItemArrived(
        long seq, Dispatch dispatch, @Nullable Long before) {}
