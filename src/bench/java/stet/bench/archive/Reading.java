package stet.bench.archive;

import java.io.IOException;
import stet.bench.Client;
import stet.bench.Line;

/**
 * Something that is asked again and again.
 *
 * @param what as the report names it
 * @param aim how long the slowest of twenty answers may take, in milliseconds
 */
record Reading(String what, String path, String token, double aim) {

    Client over(Line line) {
        return new Reader(this, line);
    }

    private record Reader(Reading reading, Line line) implements Client {
        @Override
        public void act() throws IOException {
            line.get(reading.path(), reading.token());
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
