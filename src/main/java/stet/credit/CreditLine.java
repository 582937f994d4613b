package stet.credit;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Locale;
import stet.wire.Agency;

/** The house form of a formal credit: "With reporting by Reuters", "… Reuters and AFP", "… Reuters, AFP and Yonhap". */
final class CreditLine {
    private static final ListFormatter AND = ListFormatter.getInstance(Locale.UK);

    private CreditLine() {}

    /** Empty where nobody is to be credited. */
    static String of(List<Agency> agencies) {
        return agencies.isEmpty()
                ? ""
                : "With reporting by "
                        + AND.format(agencies.stream().map(Agency::credit).toList());
    }
}
