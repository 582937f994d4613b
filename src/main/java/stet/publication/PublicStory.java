package stet.publication;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import stet.copy.Copy;
import stet.copy.Picture;
import stet.copy.RelatedStory;
import stet.story.Story;

/**
 * A story as the public may see it: its live copy and nothing of what is under way.
 *
 * @param hash of the copy, for whoever has to show what was published
 */
public record PublicStory(
        String slug,
        String desk,
        Instant publishedAt,
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
        String correctionNotice) {

    /** A picture without the name of its file. */
    public record PublicPicture(String title, String caption, String credit) {
        static PublicPicture of(Picture picture) {
            return new PublicPicture(picture.title(), picture.caption(), picture.credit());
        }
    }

    static PublicStory of(Story story) {
        var live = Objects.requireNonNull(story.live(), "only a live story is public");
        Copy copy = live.copy();
        return new PublicStory(
                story.slug(),
                story.desk(),
                Objects.requireNonNull(story.liveAt()),
                story.correctionSeq(),
                live.hash(),
                copy.headline(),
                copy.standfirst(),
                copy.byline(),
                copy.dateline(),
                copy.body(),
                copy.creditLine(),
                copy.pictures().stream().map(PublicPicture::of).toList(),
                copy.related(),
                copy.correctionNotice());
    }

    /** Names this state of the story: another correction or other copy has another tag. */
    String tag() {
        return hash.substring(0, 32) + "-" + correctionSeq;
    }
}
