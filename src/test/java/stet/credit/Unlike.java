package stet.credit;

import java.util.List;
import java.util.Map;
import stet.copy.Copy;

/** Copy that was found nowhere on the wire. */
final class Unlike {
    private Unlike() {}

    static Compared anything(Copy copy, String body) {
        return new Compared(WholeText.of(copy, body), List.of(), List.of(), Map.of(), Map.of(), Thresholds.HOUSE);
    }
}
