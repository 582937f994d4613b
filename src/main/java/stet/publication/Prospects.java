package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import stet.story.Reason;
import stet.story.Rehearsal;
import stet.story.Stories;
import stet.story.Story;

/** Whether what is scheduled would go out at its slot, as the guards see it now. */
@ApplicationScoped
class Prospects {
    private final Stories stories;
    private final Rehearsal rehearsal;

    Prospects(Stories stories, Rehearsal rehearsal) {
        this.stories = stories;
        this.rehearsal = rehearsal;
    }

    /** The same lines, with what stands against each publication that is to come; by few statements however many they are. */
    @Transactional
    List<Agenda.Entry> of(List<Agenda.Entry> entries) {
        var slots = entries.stream()
                .filter(entry -> entry.what() == Agenda.What.PUBLISH)
                .collect(Collectors.toMap(Agenda.Entry::story, Agenda.Entry::at, (a, b) -> a));
        if (slots.isEmpty()) {
            return entries;
        }
        var scheduled =
                stories.claimed(slots.keySet()).stream().collect(Collectors.toMap(Story::id, Function.identity()));
        var moments = new HashMap<Story, Instant>();
        slots.forEach((id, slot) -> {
            var story = scheduled.get(id);
            if (story != null) {
                moments.put(story, slot);
            }
        });
        Map<UUID, List<Reason>> refusals = rehearsal.refusals(moments);
        return entries.stream()
                .map(entry -> entry.what() == Agenda.What.PUBLISH && refusals.containsKey(entry.story())
                        ? entry.with(refusals.get(entry.story()))
                        : entry)
                .toList();
    }
}
