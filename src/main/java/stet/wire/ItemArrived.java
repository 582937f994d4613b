package stet.wire;

import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;

/**
 * A version of an item came in that is the newest now, or that takes the item back. Told of with those that came with it: {@link ItemsArrived}.
 *
 * @param account that brought it
 * @param before the number of the version that was the newest until now, if there was one and this one is
 * @param isNewest whether it is the newest version now
 * @param offersAgain whether its agency had taken the item back and says by this version that it may be used again
 */
public record ItemArrived(
        long seq,
        Dispatch dispatch,
        String account,
        @Nullable Long before,
        boolean isNewest,
        boolean offersAgain) {}
