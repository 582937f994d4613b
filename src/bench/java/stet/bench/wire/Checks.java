package stet.bench.wire;

import java.io.IOException;
import java.util.List;
import stet.bench.Client;
import stet.bench.Line;

/** Somebody who has one copy after another checked, and begins anew after the last, and counts whether what was taken is found. */
final class Checks implements Client {
    static final String PATH = "/api/credit-checks";

    private final List<Request> requests;
    private final String token;
    private final Line line;
    private int next;
    private int taking;
    private int found;

    Checks(List<MadeUpCopy> copies, String token, int port) throws IOException {
        this.requests = copies.stream().map(Request::of).toList();
        this.token = token;
        this.line = Line.to(port);
    }

    @Override
    public void act() throws IOException {
        var request = requests.get(next++ % requests.size());
        var answer = line.post(PATH, token, "", request.body()).text();
        if (!request.item().isEmpty()) {
            taking++;
            found += answer.contains(request.item()) ? 1 : 0;
        }
    }

    /** Of the copy that takes from an item, in per cent. */
    double found() {
        return 100.0 * found / taking;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private record Request(String body, String item) {
        static Request of(MadeUpCopy copy) {
            return new Request(copy.request(), copy.item() == 0 ? "" : "\"" + Ninjs.uri(copy.item()) + "\"");
        }
    }
}
