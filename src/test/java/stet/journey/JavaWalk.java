package stet.journey;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.client.ApiClient;
import stet.client.ApiException;
import stet.client.LiveApi;
import stet.client.StoriesApi;
import stet.client.model.Draft;
import stet.client.model.NewStory;
import stet.client.model.TrailEntry;
import stet.client.model.Transition;
import stet.client.model.WantedTransition;
import stet.client.model.WholeStory;
import stet.newsroom.Staff;

/** The README's story, by the client that is generated for Java. */
record JavaWalk(URI service) {
    /** What came of it, in a line. */
    String tells(String slug) throws ApiException {
        var story = stories(Staff.RHEA)
                .storiesCreate(StoriesApi.APIStoriesCreateRequest.newBuilder()
                        .newStory(new NewStory().slug(slug).desk("world").copy(copy()))
                        .build());
        story = go(Staff.RHEA, story, Transition.SUBMIT);
        story = go(Staff.EDNA, story, Transition.CLAIM);
        story = go(Staff.EDNA, story, Transition.SIGN_OFF);
        story = go(Staff.THEO, story, Transition.APPROVE);
        story = go(Staff.EDNA, story, Transition.PUBLISH);

        var live = new LiveApi(client())
                .liveStory(LiveApi.APILiveStoryRequest.newBuilder().slug(slug).build());
        var trail = stories(Staff.THEO)
                .revisionsAudit(StoriesApi.APIRevisionsAuditRequest.newBuilder()
                        .id(story.getId())
                        .build());
        return Stream.concat(
                        Stream.of(
                                story.getStage().getValue(),
                                live.getHeadline(),
                                live.getPublishedAt().toInstant().toString()),
                        trail.getItems().stream().map(TrailEntry::getAction))
                .collect(Collectors.joining(" "));
    }

    private WholeStory go(Staff who, WholeStory story, Transition transition) throws ApiException {
        return stories(who)
                .transitionsMake(StoriesApi.APITransitionsMakeRequest.newBuilder()
                        .id(story.getId())
                        .ifMatch("\"%d\"".formatted(story.getVersion()))
                        .wantedTransition(new WantedTransition().transition(transition))
                        .build());
    }

    private static Draft copy() {
        return new Draft()
                .headline("Harbour bridge shut")
                .body("<p>The bridge was closed on Monday, officials told Reuters.</p>")
                .creditLine("With reporting by Reuters");
    }

    private StoriesApi stories(Staff who) {
        var client = client();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + who.token()));
        return new StoriesApi(client);
    }

    private ApiClient client() {
        return new ApiClient()
                .setHost(service.getHost())
                .setPort(service.getPort())
                .setScheme(service.getScheme());
    }
}
