package stet.story.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import stet.copy.LeftOut;
import stet.staff.Caller;
import stet.staff.Clock;
import stet.story.EntityTag;
import stet.story.Story;
import stet.story.search.Search;

/** Answers with a story: the card as the caller sees it, and its entity tag. */
@RequestScoped
public class StoryAnswers {
    private final Caller caller;
    private final Clock clock;

    StoryAnswers(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public Response ok(Story story) {
        return ok(story, List.of());
    }

    /** @param leftOut what the copy that was sent does not keep */
    Response ok(Story story, List<LeftOut> leftOut) {
        return with(Response.ok(), story, leftOut);
    }

    /** 201, for what was made of the story, with the story's address. */
    public Response created(Story story) {
        return created(story, List.of());
    }

    Response created(Story story, List<LeftOut> leftOut) {
        return with(Response.created(URI.create("/api/stories/" + story.id())), story, leftOut);
    }

    /** 201, for a thing that was added to the story; the entity tag is the story's. */
    public Response created(Story story, Object thing) {
        return Response.created(URI.create("/api/stories/" + story.id()))
                .header(HttpHeaders.ETAG, EntityTag.of(story))
                .entity(thing)
                .build();
    }

    public WholeStory card(Story story) {
        return card(story, List.of());
    }

    private WholeStory card(Story story, List<LeftOut> leftOut) {
        var last = story.lastLive();
        return new WholeStory(
                StoryCard.of(story, caller.member(), clock.roughly()),
                story.head(),
                story.live(),
                last == null ? null : last.number(),
                leftOut);
    }

    ListedStory line(Search.Found found) {
        return new ListedStory(
                StoryCard.of(found.story(), caller.member(), clock.roughly()), found.head(), found.live());
    }

    private Response with(Response.ResponseBuilder response, Story story, List<LeftOut> leftOut) {
        return response.header(HttpHeaders.ETAG, EntityTag.of(story))
                .entity(card(story, leftOut))
                .build();
    }
}
