package stet.story.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import stet.staff.Caller;
import stet.staff.Clock;
import stet.story.EntityTag;
import stet.story.Search;
import stet.story.Story;

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
        return with(Response.ok(), story);
    }

    /** 201, for what was made of the story, with the story's address. */
    public Response created(Story story) {
        return with(Response.created(URI.create("/api/stories/" + story.id())), story);
    }

    /** 201, for a thing that was added to the story; the entity tag is the story's. */
    public Response created(Story story, Object thing) {
        return Response.created(URI.create("/api/stories/" + story.id()))
                .header(HttpHeaders.ETAG, EntityTag.of(story))
                .entity(thing)
                .build();
    }

    public WholeStory card(Story story) {
        return new WholeStory(StoryCard.of(story, caller.member(), clock.roughly()), story.head(), story.live());
    }

    ListedStory line(Search.Found found) {
        return new ListedStory(
                StoryCard.of(found.story(), caller.member(), clock.roughly()), found.head(), found.live());
    }

    private Response with(Response.ResponseBuilder response, Story story) {
        return response.header(HttpHeaders.ETAG, EntityTag.of(story))
                .entity(card(story))
                .build();
    }
}
