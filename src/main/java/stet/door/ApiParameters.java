package stet.door;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What each parameter of an address or a header means, wherever it stands, and how it looks. */
final class ApiParameters {
    private static final String ID = "5f0e1c9a-7d2b-4e7f-9a53-1c6d0b8e2f41";
    private static final String MOMENT = "2026-11-23T18:00:00Z";

    /** By name; where a name means something else at one noun, by noun and name. */
    private static final Map<String, Said> SAID = Map.ofEntries(
            said("id", "The story, by its id.", ID),
            said("wire id", "The item's uri, for its newest version; or the number of one version.", "urn:dpa:2026:17"),
            said("uri", "The wire item, by its uri.", "urn:newsml:reuters.com:20261123:nL8N"),
            said("n", "The revision, by its number from 1.", 3),
            said("audit n", "The entry's place in the log, from 0.", 40_112),
            said("a", "The revision that is compared, by its number.", 1),
            said("b", "The revision that it is compared with, by its number.", 3),
            said("hold", "The hold, by its id.", ID),
            said("package", "The package, by its id.", ID),
            said("task", "The task, by its id.", ID),
            said("refusal", "What was refused, by its id.", ID),
            said("verification", "The verification, by its id.", ID),
            said("story", "A story, by its id.", ID),
            said("slug", "The story's slug.", "harbour-bridge"),
            said("secret", "What the feed's address ends with; whoever has it reads the feed.", "k3J9…"),
            said("size", "How many entries a checkpoint is of.", 40_113),
            said("first", "The size of the earlier checkpoint.", 40_000),
            said("second", "The size of the later checkpoint.", 40_113),
            said("name", "A member's user name.", "rhea"),
            said("day", "A day of the calendar.", "2026-11-23"),
            said("zone", "The time zone whose day it is, UTC where none is named.", "Europe/London"),
            said("desk", "A desk, by its id.", "world"),
            said("stage", "Only stories at one of these stages, with commas between them.", "EDIT,CREDIT_CHECK"),
            said("writer", "Only stories that this member wrote part of, by user name.", "rhea"),
            said("mine", "Only stories that you wrote part of or are to work on.", "true"),
            said("held", "Only stories with an open hold of one of these kinds, or ANY.", "LEGAL,AGENCY"),
            said("findings", "Only stories with a finding of the credit check that blocks.", "true"),
            said("agency", "Only what is of this agency, or names it; its id in the register.", "reuters"),
            said("sort", "In which order: newest or rank.", "rank"),
            said("state", "Only packages of which this has become.", "SCHEDULED"),
            said("status", "Only items of this status.", "CANCELED"),
            said("unused", "Only items that no story uses.", "true"),
            said("wire since", "Only items that came in at that moment or later.", MOMENT),
            said("assignee", "Only stories of this assignee, by user name.", "omar"),
            said("q", "Words that all have to be there.", "harbour bridge"),
            said("after", "The cursor that the page before gave as its next.", "MjAyNi0xMS0yM1QxODowMDowMFoK"),
            said("limit", "How many a page holds, 1 to 100; 50 where nothing is said.", 20),
            said("reason", "Why, for the trail.", "The minister has spoken."),
            said("at", "The moment that is asked about; now where none is named.", MOMENT),
            said("from", "Not before this moment.", MOMENT),
            said("to", "Before this moment.", "2026-11-24T18:00:00Z"),
            said("actor", "Only what this member did, by user name.", "edna"),
            said("action", "Only these acts.", "APPROVE"),
            said("outcome", "Only what went so: DONE or REFUSED.", "REFUSED"),
            said("revision", "The revision whose report is wanted, by its number; the newest where none is named.", 2),
            said("since", "The id of the last event that was heard; Last-Event-ID goes before it.", "40112"),
            said("Last-Event-ID", "The id of the last event that was heard, as browsers send it.", "40112"),
            said(
                    "If-Match",
                    "The ETag of the story as it was read, so that nobody's work is overwritten unseen.",
                    "\"7\""),
            said("Idempotency-Key", "Names the request, so that repeating it does it once.", "0f5c7a2e-tunnel"),
            said(
                    "Prefer",
                    "respond-async has the answer come at once, and the work go on (RFC 7240).",
                    "respond-async"));

    private record Said(String what, Object example) {}

    private ApiParameters() {}

    /** Says what the parameter means at this noun; the test of the document fails where nothing is known of it. */
    static void describe(Parameter parameter, String noun) {
        Optional.ofNullable(SAID.get(noun + " " + parameter.getName()))
                .or(() -> Optional.ofNullable(SAID.get(parameter.getName())))
                .ifPresent(said -> {
                    parameter.setDescription(said.what());
                    parameter.setExample(said.example());
                });
    }

    private static Map.Entry<String, Said> said(String name, String what, Object example) {
        return Map.entry(name, new Said(what, example));
    }
}
