package stet.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.canon.Sha256;

class WrittenTest {
    private static final String ENTRY = """
            {"n": 3, "book": "b", "at": "2026-11-23T18:00:00Z", "actor": {"id": "1", "name": "rhea", "kind": "MEMBER"},
            "role": "REPORTER", "action": "SAVE", "outcome": "DONE", "from": "DRAFT", "to": "DRAFT", "reason": "Why not",
            "revision": "f", "details": {"words": 4}, "actorCover": null, "saidCover": null, "previous": "p", "hash": "h"}
            """;

    /** What the hash of the entry was of before there were covers, in the form of RFC 8785. */
    private static final String OLDER = """
            {"action":"SAVE","actor":{"id":"1","kind":"MEMBER","name":"rhea","role":"REPORTER"},\
            "at":"2026-11-23T18:00:00Z","book":"b","details":"{\\"words\\":4}","from":"DRAFT","n":3,"outcome":"DONE",\
            "previous":"p","reason":"Why not","revision":"f","to":"DRAFT"}""";

    @Test
    void whatWasSealedHoldsAndWhatWasNotDoesNot() {
        assertThat(sealed().holds()).isTrue();
        assertThat(read(tree()).holds()).isFalse();
        assertThat(sealed().isErased()).isFalse();
        assertThat(sealed().isCovered()).isTrue();
        assertThat(read(tree()).isCovered()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverIsChangedShows(String change) {
        assertThat(changed(sealed(), change).holds()).isFalse();
    }

    static Stream<String> changes() {
        return Stream.of(
                "n=4",
                "book=c",
                "at=2026-11-23T18:00:01Z",
                "role=EDITOR",
                "action=FIX",
                "outcome=REFUSED",
                "from=EDIT",
                "to=EDIT",
                "reason=Because",
                "revision=e",
                "previous=q",
                "hash=i",
                "actor/id=2",
                "actor/name=omar",
                "actor/kind=CLOCK",
                "details/words=5");
    }

    @Test
    void anEntryOlderThanCoversHoldsByItsOwnHash() {
        assertThat(older().holds()).isTrue();
        assertThat(older().isErased()).isFalse();
        assertThat(older().isCovered()).isFalse();
    }

    /** All that it says is in the one hash, since nothing of it can be erased. */
    @ParameterizedTest
    @MethodSource("changes")
    void whateverIsChangedInAnEntryOlderThanCoversShows(String change) {
        assertThat(changed(older(), change).holds()).isFalse();
    }

    @Test
    void whatIsErasedIsGoneAndTheEntryStillHolds() {
        var nameless = sealed().without("erased-1", false);
        assertThat(nameless.holds()).isTrue();
        assertThat(nameless.isErased()).isTrue();
        assertThat(nameless.actor().name()).isEqualTo("erased-1");
        assertThat(nameless.actor().id()).isEqualTo("erased-1");
        assertThat(nameless.reason()).isEqualTo("Why not");
        var silent = sealed().without(null, true);
        assertThat(silent.holds()).isTrue();
        assertThat(silent.isErased()).isTrue();
        assertThat(silent.actor().name()).isEqualTo("rhea");
        assertThat(silent.reason()).isNull();
        assertThat(silent.details()).isEmpty();
        assertThat(sealed().without(null, false)).isEqualTo(sealed());
    }

    @Test
    void aCoverIsReadAsItIsWritten() {
        var cover = Cover.over("salt", Map.of("id", "1"));
        assertThat(Cover.read(cover.text())).isEqualTo(cover);
        assertThat(cover.covers(Map.of("id", "1"))).isTrue();
        assertThat(cover.covers(Map.of("id", "2"))).isFalse();
        assertThat(new Cover("", cover.hash()).covers(Map.of("id", "2"))).isTrue();
        assertThatThrownBy(() -> Cover.read("no colon")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Cover.over("other", Map.of("id", "1")).hash()).isNotEqualTo(cover.hash());
    }

    @Test
    void aDigestHasThirtyTwoBytes() {
        assertThatThrownBy(() -> new Digest(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(Digest.ofBase64(Digest.of().base64())).isEqualTo(Digest.of());
        assertThat(List.of(Digest.of())).contains(Digest.of()).doesNotContain(Digest.of(new byte[1]));
    }

    private static Written changed(Written entry, String change) {
        var tree = (ObjectNode) ExportLine.JSON.<JsonNode>valueToTree(entry);
        var path = change.split("=", 2)[0].split("/", 2);
        var at = path.length == 2 ? (ObjectNode) tree.get(path[0]) : tree;
        var value = change.split("=", 2)[1];
        at.put(path[path.length - 1], value);
        if (value.matches("\\d+") && !change.startsWith("actor")) {
            at.put(path[path.length - 1], Long.parseLong(value));
        }
        return read(tree);
    }

    private static Written older() {
        return read(tree().put("hash", Sha256.hex(OLDER)));
    }

    private static Written sealed() {
        return read(tree()).sealed("a".repeat(32), "b".repeat(32));
    }

    private static ObjectNode tree() {
        try {
            return (ObjectNode) new JsonMapper().readTree(ENTRY);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Written read(JsonNode entry) {
        try {
            return ExportLine.JSON.treeToValue(entry, Written.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
