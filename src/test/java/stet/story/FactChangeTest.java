package stet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.copy.Copy;
import stet.copy.Draft;

/** What a refile may change and what it may not: before | after | whether it says something else. */
class FactChangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Twelve people were hurt in Hambrug         | Twelve people were hurt in Hamburg         | false
            The minister Schmid-Lang spoke             | The minister Schmid Lang spoke             | false
            Two ships , and a tug                      | Two ships, and a tug                       | false
            the ferry sank on Monday                   | The ferry sank on Monday                   | false
            The the ferry sank                         | The ferry sank                             | false
            Der Ministr sprach                         | Der Minister sprach                        | false
            The goverment resigned                     | The government resigned                    | false
            Les eleves sont partis                     | Les élèves sont partis                     | true
            Twelve people were hurt                    | Twenty people were hurt                    | true
            12 people were hurt                        | 14 people were hurt                        | true
            A rise of 1.5 per cent                     | A rise of 15 per cent                      | true
            A rise of 5                                | A rise of 5%                               | true
            A loss of $5 million                       | A loss of €5 million                       | true
            Talks with Iran                            | Talks with Iraq                            | true
            Austria wins                               | Australia wins                             | true
            Mr Lee was charged                         | Mr Li was charged                          | true
            He did steal it                            | He did not steal it                        | true
            He did not steal it                        | He did steal it                            | true
            Police said on Monday                      | Police said on Tuesday                     | true
            It was denied                              | It was denied by both                      | true
            東京で地震                                  | 大阪で地震                                  | true
            """)
    void aWordThatMayBeAFactIsNotForm(String before, String after, boolean changes) {
        var copies = new Copy[] {body(before), body(after)};
        assertThat(FactChange.between(copies[0], copies[1])).hasSize(changes ? 1 : 0);
        assertThat(FactChange.between(copies[0], copies[0])).isEmpty();
    }

    @Test
    void eachFieldThatThePublicReadsIsCompared() {
        var was = draft("Twelve hurt", "In the port", "PORT ALMA", "<p>It burnt.</p>", "The port on Monday");
        var is = draft("Twenty hurt", "In the city", "VALDORA", "<p>It sank.</p>", "The port on Tuesday");
        assertThat(FactChange.between(was, is))
                .extracting(FactChange::field)
                .containsExactly("headline", "standfirst", "dateline", "body", "pictures[0].caption");
        assertThat(FactChange.between(was, is).get(0).spoken()).isEqualTo("\"Twelve\" is now \"Twenty\"");
    }

    private static Copy body(String words) {
        return draft("", "", "", "<p>" + words + " on the quay of the old port.</p>", "");
    }

    private static Copy draft(String headline, String standfirst, String dateline, String body, String caption) {
        var picture = new Draft.DraftPicture("", caption, "", "port.jpg");
        return new Draft(headline, standfirst, "", dateline, body, "", List.of(picture), List.of(), "").copy("");
    }
}
