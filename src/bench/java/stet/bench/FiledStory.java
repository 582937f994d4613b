package stet.bench;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A story in the newsroom, at the version that its only client has seen. */
public final class FiledStory {
    private static final AtomicInteger SLUGS = new AtomicInteger();
    private static final String COPY = """
        {"slug":"harbour-bridge-%d","desk":"world","copy":{\
        "headline":"Harbour bridge shut after crack found in main cable",\
        "standfirst":"Engineers want three weeks to look at every strand",\
        "byline":"By Rhea Lindqvist","dateline":"PORT ALMA","body":"%s"}}""";
    private static final String PARAGRAPH = """
        <p>The harbour bridge was closed on Monday after a painter noticed a crack in its main cable. Forty thousand \
        people cross it on a working day, the city said, and the ferries can carry a third of them.</p>""";

    private final String path;
    private String tag;

    private FiledStory(Answer answer) {
        this.path = answer.location().substring(answer.location().indexOf("/api/"));
        this.tag = answer.tag();
    }

    /** Files copy of about 400 words that cites nobody, so that it can go the whole path. */
    public static FiledStory by(String token, Line line) throws IOException {
        var story = COPY.formatted(SLUGS.incrementAndGet(), PARAGRAPH.repeat(11));
        return new FiledStory(line.post("/api/stories", token, "", story));
    }

    void make(String transition, String token, Line line) throws IOException {
        tag = line.post(path + "/transitions", token, tag, transition).tag();
    }

    /** Says that it uses a wire item. */
    public void uses(String uri, String token, Line line) throws IOException {
        tag = line.post(path + "/sources", token, tag, "{\"item\":\"%s\"}".formatted(uri))
                .tag();
    }

    public UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
