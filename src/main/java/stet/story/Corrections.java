package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;
import stet.story.Using.WordsUsed;
import stet.wire.ChangedWords;
import stet.wire.ItemArrived;
import stet.wire.WireItems;
import stet.wire.format.Dispatch;

/**
 * An agency sends a newer version of an item: where it changes words that a story uses, the story is marked and does not go
 * out, and of one that is live a chief is told, with both wordings. A change elsewhere in the item disturbs nobody.
 */
@ApplicationScoped
class Corrections {
    private static final Logger LOG = Logger.getLogger(Corrections.class);
    private final Stories stories;
    private final FoundWords words;
    private final WireItems items;
    private final Trail trail;
    private final Tasks tasks;

    Corrections(Stories stories, FoundWords words, WireItems items, Trail trail, Tasks tasks) {
        this.stories = stories;
        this.words = words;
        this.items = items;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** @param using locked by this transaction */
    void judge(List<Using> using, ItemArrived newer) {
        if (!newer.isNewest()) {
            return;
        }
        var changes = changes(using, newer);
        for (var one : using) {
            var inHead = changed(one.head(), changes);
            var inLive = changed(one.live(), changes);
            if (inHead != null || inLive != null) {
                mark(one, inHead, inLive, newer);
            }
        }
        words.judged(newer.dispatch().uri(), newer.seq());
    }

    /** What the newer version says otherwise than each older one that is used, but for what has been judged before. */
    private Map<WordsUsed, ChangedWords> changes(List<Using> using, ItemArrived newer) {
        var used = using.stream()
                .flatMap(one -> Stream.of(one.head(), one.live()))
                .<WordsUsed>mapMulti((words, found) -> {
                    if (words != null && words.judged() < newer.seq() && words.seq() < newer.seq()) {
                        found.accept(words);
                    }
                })
                .collect(Collectors.toSet());
        var texts = new HashMap<Long, String>();
        var wanted = used.stream()
                .flatMap(words -> Stream.of(words.seq(), words.judged()))
                .collect(Collectors.toSet());
        items.texts(wanted).forEach(text -> texts.put(text.seq(), text.body()));
        var between = new HashMap<List<Long>, ChangedWords>();
        var changes = new HashMap<WordsUsed, ChangedWords>();
        for (var words : used) {
            var all = between.computeIfAbsent(
                    List.of(words.seq(), words.judged()), none -> since(words, texts, newer.dispatch()));
            changes.put(words, words.spans() == null ? all : all.within(words.spans()));
        }
        return changes;
    }

    private static ChangedWords since(WordsUsed words, Map<Long, String> texts, Dispatch newer) {
        var was = texts.getOrDefault(words.seq(), "");
        return ChangedWords.since(was, texts.getOrDefault(words.judged(), was), newer.body(), newer.version());
    }

    private static @Nullable ChangedWords changed(@Nullable WordsUsed used, Map<WordsUsed, ChangedWords> changes) {
        var met = used == null ? null : changes.get(used);
        return met == null || met.isEmpty() ? null : met;
    }

    /** One story that cannot be read keeps no other from being marked. */
    private void mark(Using using, @Nullable ChangedWords head, @Nullable ChangedWords live, ItemArrived newer) {
        var id = using.story().id();
        try {
            var page = trail.open(id);
            stories.claimed(List.of(id)).forEach(story -> mark(story, head, live, newer, page));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Story %s uses %s and cannot be marked",
                    id,
                    newer.dispatch().uri());
        }
    }

    private void mark(
            Story story, @Nullable ChangedWords head, @Nullable ChangedWords live, ItemArrived newer, Page page) {
        boolean isToCome = head != null && story.stage().isOnItsWayOut();
        if (isToCome) {
            story.mark(Objects.requireNonNull(head).sentence(), page.at());
        }
        if (live != null) {
            tasks.openFor(story, newer.dispatch().uri(), live.sentence(), page.at());
        }
        if (isToCome || live != null) {
            var sentence = Objects.requireNonNull(isToCome ? head : live).sentence();
            var details = Map.of(
                    "code", "SOURCE_CORRECTED",
                    "item", newer.dispatch().uri(),
                    "version", newer.dispatch().version(),
                    "account", newer.account());
            trail.append(page, Deed.on(story, "MARK", Member.WIRE, sentence, details));
        }
    }
}
