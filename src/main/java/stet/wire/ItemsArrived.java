package stet.wire;

import java.util.List;

/**
 * Versions of items came in together. Fired once, in the transaction that stores them, so that whoever locks what they concern can
 * lock all of it in one order.
 */
public record ItemsArrived(List<ItemArrived> all) {}
