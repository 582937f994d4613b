package stet.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A reporter who hands a story in and takes it back, one story of their own after another. */
public final class SubmitAndRecall implements Client {
    private static final String SUBMIT = "{\"transition\":\"submit\"}";
    private static final String RECALL = "{\"transition\":\"recall\"}";

    private final List<Draft> drafts;
    private final Line line;
    private int next;

    private SubmitAndRecall(List<Draft> drafts, Line line) {
        this.drafts = drafts;
        this.line = line;
    }

    /** Shares the drafts out: no two clients have one in common. */
    static List<Client> among(int clients, List<Draft> drafts, int port) throws IOException {
        var lines = Line.to(port, clients);
        return IntStream.range(0, clients)
                .<Client>mapToObj(client -> new SubmitAndRecall(share(client, clients, drafts), lines.get(client)))
                .toList();
    }

    /** One reporter with so many stories, all of them new. */
    public static Client alone(int stories, String token, int port) throws IOException {
        var line = Line.to(port);
        var drafts = new ArrayList<Draft>();
        while (drafts.size() < stories) {
            drafts.add(Draft.by(token, line));
        }
        return new SubmitAndRecall(drafts, line);
    }

    @Override
    public void act() throws IOException {
        var draft = drafts.get(next);
        draft.submitOrRecall(line);
        if (!draft.submitted) {
            next = (next + 1) % drafts.size();
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private static List<Draft> share(int client, int clients, List<Draft> drafts) {
        return IntStream.iterate(client, number -> number < drafts.size(), number -> number + clients)
                .mapToObj(drafts::get)
                .toList();
    }

    /** A reporter's story, which may have been left submitted when the time of an earlier client was up. */
    static final class Draft {
        private final FiledStory story;
        private final String token;
        private boolean submitted;

        private Draft(FiledStory story, String token) {
            this.story = story;
            this.token = token;
        }

        static Draft by(String token, Line line) throws IOException {
            return new Draft(FiledStory.by(token, line), token);
        }

        private void submitOrRecall(Line line) throws IOException {
            story.make(submitted ? RECALL : SUBMIT, token, line);
            submitted = !submitted;
        }
    }
}
