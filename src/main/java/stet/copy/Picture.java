package stet.copy;

import java.io.Serializable;

/**
 * A picture of a story.
 *
 * @param credit who took it and who moved it, without the word "Photo:", which the public page writes
 */
public record Picture(String title, String caption, String credit, String fileName) implements Serializable {
    public Picture withCaption(String text) {
        return new Picture(title, text, credit, fileName);
    }

    public Picture withCredit(String text) {
        return new Picture(title, caption, text, fileName);
    }
}
