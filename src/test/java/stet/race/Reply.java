package stet.race;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import stet.newsroom.Answer;

/**
 * What came of one act.
 *
 * @param sent the request in a line
 * @param tag the entity tag that it was answered with, or nothing
 */
record Reply(String sent, int status, String code, String tag, JsonNode body) {
    static Reply of(String sent, Answer answer) {
        var body = answer.json();
        return new Reply(sent, answer.status(), body.path("code").asText(), answer.header("ETag"), body);
    }

    /** Of what answers nobody. */
    static Reply ofTheClock(String did, Optional<RuntimeException> threw) {
        return new Reply(
                did,
                threw.isPresent() ? 500 : 200,
                threw.map(RuntimeException::toString).orElse(""),
                "",
                MissingNode.getInstance());
    }

    boolean isDone() {
        return status < 300;
    }

    /** In short, as two that say the same are alike. */
    String inShort() {
        return status + " " + code + " " + tag;
    }

    @Override
    public String toString() {
        return "%s%n      -> %s %s".formatted(sent, inShort(), isDone() ? "" : body);
    }
}
