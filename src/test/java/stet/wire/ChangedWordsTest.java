package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedWordsTest {
    private static final String FERRY =
            "The ferry ran aground on Monday and 12 people were hurt, the coast guard said.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            and 12 people were hurt      | and 14 people were hurt        | "12" is now "14"
            people were hurt             | people were not hurt           | "not" was put in
            on Monday                    | on Tuesday                     | "Monday" is now "Tuesday"
            and 12 people were hurt,     | ,                              | is gone
            the coast guard              | the navy                       | "coast guard" is now "navy"
            The ferry                    | The Valdora ferry              | "Valdora" was put in
            12 people                    | -12 people                     | was put in
            12 people                    | 12% people                     | was put in
            12 people                    | $12 people                     | was put in
            12 people                    | 12½ people                    | was put in
            """)
    void whateverSaysSomethingElseIsAChange(String was, String is, String told) {
        var changed = ChangedWords.between(FERRY, FERRY.replace(was, is), "2");
        assertThat(changed.within(List.of(0, FERRY.length())).isEmpty()).isFalse();
        assertThat(changed.sentence()).contains("version 2", told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hurt, the          | hurt; the
            on Monday and      | on Monday, and
            on Monday and      | on Monday - and
            The ferry          | "The ferry"
            said.              | said
            12 people          | 12  people
            """)
    void marksAndSpacesAloneAreNone(String was, String is) {
        assertThat(ChangedWords.between(FERRY, FERRY.replace(was, is), "2").isEmpty())
                .isTrue();
    }

    @Test
    void aChangeCountsWhereItTouchesWhatIsUsed() {
        int from = FERRY.indexOf("and 12");
        int to = FERRY.indexOf(", the coast");
        var used = List.of(from, to);
        assertThat(touches("12 people", "14 people", used)).isTrue();
        assertThat(touches("hurt, the", "killed, the", used)).isTrue();
        assertThat(touches("people were", "people were badly", used)).isTrue();
        assertThat(touches("Monday", "Tuesday", used)).isFalse();
        assertThat(touches("coast guard said.", "navy said.", used)).isFalse();
        assertThat(touches("said.", "said. Fog was thick.", used)).isFalse();
        assertThat(touches("Monday and", "Monday at noon and", used)).isFalse();
    }

    private static boolean touches(String was, String is, List<Integer> used) {
        return !ChangedWords.between(FERRY, FERRY.replace(was, is), "2")
                .within(used)
                .isEmpty();
    }
}
