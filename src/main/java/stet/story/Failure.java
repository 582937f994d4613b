package stet.story;

import java.time.Instant;
import java.util.List;

/** Why a story did not go out at its slot. */
public record Failure(Instant at, Slot slot, List<Reason> reasons) {}
