package stet.wire.index;

import java.io.IOException;

/** What is on disk is not an index, or not this newsroom's, or not whole. */
final class BrokenIndex extends IOException {
    BrokenIndex(String message) {
        super(message);
    }
}
