package stet.publication;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.canon.CanonicalJson;
import stet.canon.Sha256;
import stet.copy.Copy;
import stet.copy.Picture;
import stet.copy.RelatedStory;
import stet.story.Correction;
import stet.story.Story;

/**
 * A story as the public may see it: its live copy and nothing of what is under way.
 *
 * @param firstPublishedAt when it was public for the first time
 * @param publishedAt when it was last changed for the public
 * @param changedAs as what, where that was not the first time
 * @param corrections what the public was told of its mistakes, and when
 * @param hash of the copy, for whoever has to show what was published
 * @param related without stories of this house that are not public
 */
public record PublicStory(
        String slug,
        String desk,
        Instant firstPublishedAt,
        Instant publishedAt,
        Correction.@Nullable Kind changedAs,
        int correctionSeq,
        String hash,
        String headline,
        String standfirst,
        String byline,
        String dateline,
        String body,
        String creditLine,
        List<PublicPicture> pictures,
        List<RelatedStory> related,
        List<Correction.Told> corrections) {

    /** A picture without the name of its file. */
    public record PublicPicture(String title, String caption, String credit) {
        static PublicPicture of(Picture picture) {
            return new PublicPicture(picture.title(), picture.caption(), picture.credit());
        }
    }

    static PublicStory of(Story story, List<RelatedStory> related) {
        var live = Objects.requireNonNull(story.live(), "only a live story is public");
        Copy copy = live.copy();
        return new PublicStory(
                story.slug(),
                story.desk(),
                Objects.requireNonNull(story.firstLiveAt()),
                Objects.requireNonNull(story.liveAt()),
                story.changedAs(),
                story.correctionSeq(),
                live.hash(),
                copy.headline(),
                copy.standfirst(),
                copy.byline(),
                copy.dateline(),
                copy.body(),
                copy.creditLine(),
                copy.pictures().stream().map(PublicPicture::of).toList(),
                related,
                story.corrections());
    }

    /** Whether it was changed after it was first public. */
    public boolean isChanged() {
        return !firstPublishedAt.equals(publishedAt);
    }

    /** Names this state of the story: another correction, other copy, or another story to be led to has another tag. */
    String tag() {
        return hash.substring(0, 32) + "-" + correctionSeq + (related.isEmpty() ? "" : "-" + tag(related));
    }

    private static String tag(List<RelatedStory> related) {
        return Sha256.hex(CanonicalJson.of(related)).substring(0, 16);
    }
}
