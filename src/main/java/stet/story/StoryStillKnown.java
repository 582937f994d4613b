package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import stet.door.StillKnown;
import stet.problem.NotFound;
import stet.staff.Member;

/** Of a story, a package or a task: whoever has left a desk that it is of reads no answer about it again. */
@ApplicationScoped
class StoryStillKnown implements StillKnown {
    private static final Pattern NAMED = Pattern.compile("/api/(stories|packages|tasks)/([0-9a-fA-F-]{36})(?:/.*)?");

    private final Stories stories;
    private final Packages packages;
    private final Tasks tasks;

    StoryStillKnown(Stories stories, Packages packages, Tasks tasks) {
        this.stories = stories;
        this.packages = packages;
        this.tasks = tasks;
    }

    @Override
    public void mustBe(String path, Member member) {
        var named = NAMED.matcher(path);
        if (!named.matches()) {
            return;
        }
        var id = UUID.fromString(named.group(2));
        switch (named.group(1)) {
            case "stories" -> stories.known(id, member);
            case "packages" -> mustKnowAllOf(packages.known(id, member), member);
            default -> tasks.findByIdOptional(id).ifPresent(task -> stories.known(task.story(), member));
        }
    }

    private void mustKnowAllOf(StoryPackage pack, Member member) {
        if (packages.members(pack, member).size() < pack.members().size()) {
            throw new NotFound("There is no such package.");
        }
    }
}
