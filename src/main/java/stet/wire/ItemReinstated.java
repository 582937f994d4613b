package stet.wire;

import stet.staff.Member;

/** A chief has made an item usable again that its agency had taken back. Fired in the transaction that does so. */
public record ItemReinstated(String uri, String reason, Member by) {}
