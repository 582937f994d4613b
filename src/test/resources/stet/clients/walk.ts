// The README's story, by the client that is generated for TypeScript.
import { Configuration, LiveApi, StoriesApi, Transition, WholeStory } from './client';

declare const service: string;
declare const tokens: string;
declare const slug: string;

const token: Record<string, string> = JSON.parse(tokens);

function stories(who: string): StoriesApi {
    return new StoriesApi(new Configuration({ basePath: service, accessToken: token[who] }));
}

async function go(who: string, story: WholeStory, transition: Transition): Promise<WholeStory> {
    return stories(who).transitionsMake({
        id: story.id,
        ifMatch: `"${story.version}"`,
        wantedTransition: { transition },
    });
}

async function walk(): Promise<string> {
    let story = await stories('rhea').storiesCreate({
        newStory: {
            slug,
            desk: 'world',
            copy: {
                headline: 'Harbour bridge shut',
                body: '<p>The bridge was closed on Monday, officials told Reuters.</p>',
                creditLine: 'With reporting by Reuters',
            },
        },
    });
    story = await go('rhea', story, Transition.Submit);
    story = await go('edna', story, Transition.Claim);
    story = await go('edna', story, Transition.SignOff);
    story = await go('theo', story, Transition.Approve);
    story = await go('edna', story, Transition.Publish);

    const live = await new LiveApi(new Configuration({ basePath: service, headers: { Accept: 'application/json' } })).liveStory({ slug });
    const trail = await stories('theo').revisionsAudit({ id: story.id });
    return [story.stage, live.headline, live.publishedAt.toISOString(), ...trail.items.map(entry => entry.action)].join(' ');
}

walk().then(
    told => ((globalThis as any).outcome = told),
    async refused => ((globalThis as any).outcome = `${refused} ${refused.response ? await refused.response.text() : ''}`),
);
