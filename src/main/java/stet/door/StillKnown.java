package stet.door;

import stet.staff.Member;

/** Whether a member may still know what an answer that was kept for them is about. */
public interface StillKnown {
    /**
     * Refuses as the route itself would, where the member may not know of it any more.
     *
     * @param path of the request, or of what the answer says was made
     */
    void mustBe(String path, Member member);
}
