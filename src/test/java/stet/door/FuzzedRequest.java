package stet.door;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import stet.newsroom.Answer;
import stet.newsroom.Desk;

/** One request, which can be sent and told, so that somebody can send it again. */
final class FuzzedRequest {
    private static final int LONGEST = 3_000;

    private final long seed;
    private final String caller;
    private final Desk desk;
    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param body none where it is null */
    FuzzedRequest(
            long seed,
            String caller,
            Desk desk,
            String method,
            String target,
            Map<String, String> headers,
            byte[] body) {
        this.seed = seed;
        this.caller = caller;
        this.desk = desk;
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    /** The same, of the same caller, said otherwise. */
    FuzzedRequest bent(UnaryOperator<String> otherMethod, UnaryOperator<String> otherTarget, Map<String, String> more) {
        var all = new TreeMap<>(headers);
        all.putAll(more);
        return new FuzzedRequest(seed, caller, desk, otherMethod.apply(method), otherTarget.apply(target), all, body);
    }

    Answer answer() {
        return described().sendBytes(method, target, body);
    }

    /** For answers that do not end. */
    int status() {
        return described().status(method, target);
    }

    /** As it stands, past whatever a client would refuse to send; 0 where the service hangs up without an answer. */
    int rawStatus() {
        var lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        return desk.rawStatus(
                method, target, lines.toString(), body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    private Desk described() {
        var described = desk;
        for (var header : headers.entrySet()) {
            described = described.with(header.getKey(), header.getValue());
        }
        return described;
    }

    /** With the seed from which it is made again: {@code -Dfuzz.requests=1 -Dfuzz.seed=}. */
    @Override
    public String toString() {
        return "%n-Dfuzz.seed=%d, as %s%n%s %s%n%s%n%s"
                .formatted(
                        seed,
                        caller,
                        method,
                        target,
                        headers,
                        cut(body == null ? "" : new String(body, StandardCharsets.UTF_8)));
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "… of " + text.length() : text;
    }
}
