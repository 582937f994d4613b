package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.copy.Words;
import stet.newsroom.Invented;

class WatchedTest {
    /** Enough that fingerprints are sorted in, some of them several times, and some still wait. */
    private static final int STORIES = 900;

    private final Watched watched = new Watched();

    @Test
    void everyStoryIsFoundByEightOfItsWords() {
        var bodies = many();
        int found = 0;
        for (var body : bodies.entrySet()) {
            var like = watched.like(Words.of("so said " + eight(body.getValue()) + " and more"));
            assertThat(like).contains(body.getKey());
            found += like.size();
        }
        assertThat(found).as("two fingerprints are seldom the same by chance").isLessThan(STORIES + STORIES / 100);
        assertThat(watched.like(Words.of(Invented.words(100)))).isEmpty();
    }

    @Test
    void whatIsWatchedNoLongerIsNotFoundAndIsGotRidOf() {
        var bodies = new HashMap<>(many());
        var left = bodies.keySet().iterator().next();
        watched.keepOnly(Set.of(left));
        assertThat(watched.size()).isEqualTo(1);
        assertThat(watched.like(Words.of(bodies.get(left)))).containsExactly(left);
        bodies.remove(left);
        bodies.values().forEach(body -> assertThat(watched.like(Words.of(body))).isEmpty());
        assertThat(watched.isMostlyGone()).isFalse();
        for (int i = STORIES; i <= 1_000; i++) {
            watched.watch(left, "nothing");
        }
        assertThat(watched.isMostlyGone()).isTrue();
    }

    @Test
    void anEverydayPhraseFindsFewAndMoreThanAPhraseFindsEverybody() {
        var phrase = Invented.words(8);
        var much = Invented.words(40);
        var stories = new HashMap<UUID, String>();
        for (int i = 0; i < 1_000; i++) {
            var body = Invented.words(30) + " " + phrase + " " + Invented.words(30) + " " + much;
            stories.put(UUID.randomUUID(), body);
        }
        stories.forEach(watched::watch);
        assertThat(watched.like(Words.of(Invented.words(20) + " " + phrase + " " + Invented.words(20))))
                .hasSizeLessThan(500);
        assertThat(watched.like(Words.of(much))).containsExactlyInAnyOrderElementsOf(stories.keySet());
        var one = stories.entrySet().iterator().next();
        var own = one.getValue().split(" ");
        assertThat(watched.like(Words.of(String.join(" ", Arrays.copyOfRange(own, 10, 18)))))
                .containsExactly(one.getKey());
    }

    private Map<UUID, String> many() {
        var bodies = new HashMap<UUID, String>();
        for (int i = 0; i < STORIES; i++) {
            var story = UUID.randomUUID();
            var body = Invented.words(200);
            watched.watch(story, body);
            bodies.put(story, body);
        }
        return bodies;
    }

    private static String eight(String body) {
        var words = body.split(" ");
        return String.join(" ", Arrays.copyOfRange(words, 90, 98));
    }
}
