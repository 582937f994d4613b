package stet.wire;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;
import stet.canon.Sha256;
import stet.wire.format.Dispatch;

/**
 * Which item a dispatch is a version of. An identifier that is a URI is the same item whoever brings it; any other means
 * something in one feed only (RFC 3986; RSS 2.0 on {@code guid}), so the same one from two accounts is two items, the second
 * of which bears the account's name before it.
 */
final class Identity {
    private static final Pattern URI = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    private Identity() {}

    /** Under the identifier that it has in this house. */
    static Dispatch of(Dispatch dispatch, String account, Ledger ledger) {
        boolean isOther = isLocal(dispatch) && ledger.isSomebodyElses(dispatch.uri(), account);
        return isOther ? dispatch.withUri(qualified(dispatch, account)) : dispatch;
    }

    /** The identifiers that it may have in this house. */
    static Stream<String> candidates(Dispatch dispatch, String account) {
        return isLocal(dispatch) ? Stream.of(dispatch.uri(), qualified(dispatch, account)) : Stream.of(dispatch.uri());
    }

    /** Of all that matters to whoever uses it. */
    static String digest(Dispatch dispatch) {
        var says = List.of(
                dispatch.status(),
                dispatch.signals(),
                String.valueOf(dispatch.embargo()),
                dispatch.heldBack(),
                String.valueOf(dispatch.expires()),
                dispatch.usage(),
                dispatch.creditLine(),
                dispatch.headline(),
                dispatch.body(),
                dispatch.notes(),
                dispatch.pictures());
        return Sha256.hex(says.toString());
    }

    private static boolean isLocal(Dispatch dispatch) {
        return !URI.matcher(dispatch.uri()).find();
    }

    private static String qualified(Dispatch dispatch, String account) {
        return account + "/" + dispatch.uri();
    }
}
