package stet.credit.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.copy.Words;

class RewordingTest {
    private static final String BEFORE =
            "Our own correspondent walked along the front all morning. Nobody there would give a name. "
                    + "Cafes stayed open and the bus to Tarbert was late as ever. A dog slept on the steps of the bank. ";
    private static final String AFTER = " We shall have photographs of the regatta in the evening edition. "
            + "The library moves to new rooms after Easter. Readers may write to the usual address.";
    private static final String WIRE_BEFORE =
            "Oil prices closed a little lower in London. Copper gained on hopes of demand from China. ";
    private static final String WIRE_AFTER =
            " In tennis, the Czech champion withdrew with a sore wrist. Grain exports rose.";

    private static final String WIRE = "The ferry Saint Brigid ran aground near Skerry Point before dawn on Tuesday. "
            + "Lifeboats from three harbours evacuated 214 passengers within two hours. "
            + "Investigators suspect that the steering engine failed after a cable burned through.";

    @Test
    void aRewordedPassageIsLikely() {
        var reworded = "Before dawn Tuesday, near Skerry Point, the ferry Saint Brigid had run aground. "
                + "Within two hours three harbours' lifeboats were evacuating the 214 passengers. "
                + "Investigators suspected a failure of the steering engine once a burning cable had gone.";
        var story = BEFORE + reworded + AFTER;
        assertThat(told(story)).containsExactly("LIKELY " + reworded.substring(0, reworded.length() - 1));
    }

    @Test
    void whatIsWordForWordKeepsItsEdges() {
        assertThat(told(BEFORE + WIRE + AFTER)).containsExactly("CERTAIN " + WIRE.substring(0, WIRE.length() - 1));
    }

    @Test
    void aRewordedPassageTakesInTheRunsInsideIt() {
        var mixed = "Near Skerry Point, before dawn Tuesday, the Saint Brigid, a ferry, had run aground. "
                + "Lifeboats from three harbours evacuated 214 passengers within two hours. "
                + "Investigators suspected a failure of the steering engine once a burning cable had gone.";
        assertThat(told(BEFORE + mixed + AFTER)).containsExactly("LIKELY " + mixed.substring(0, mixed.length() - 1));
    }

    @Test
    void anotherStoryOnTheSameSubjectIsNoPassage() {
        assertThat(told(BEFORE + "A ferry from Ardrossan was late because a lifeboat drill had closed the harbour. "
                        + "The engine of a tug failed in March, too, but no passengers were hurt." + AFTER))
                .isEmpty();
    }

    @Test
    void whatBothQuoteInOtherWordsIsQuoted() {
        var wire = "\u201CWe heard a dreadful crash and every lamp in the saloon went out. "
                + "My daughter held my hand until the lifeboat arrived. Nobody from the company has spoken to us since.\u201D";
        var story = "\u201CThere was a dreadful crash we heard and in the saloon every lamp went out. "
                + "Until the lifeboat was arriving my daughter held my hand. From the company nobody has since spoken to us.\u201D";
        var passages =
                Comparison.of(Words.of(BEFORE + story + AFTER)).reworded(Words.of(WIRE_BEFORE + wire + WIRE_AFTER));
        assertThat(passages).singleElement().extracting(Passage::quoted).isEqualTo(true);
    }

    @Test
    void textsWithoutWordsShareNothing() {
        assertThat(Comparison.of(Words.of("")).reworded(Words.of(WIRE))).isEmpty();
        assertThat(Comparison.of(Words.of(WIRE)).reworded(Words.of("..."))).isEmpty();
    }

    @Test
    void aStoryTooLongToBeComparedSentenceBySentenceHasItsRunsAlone() {
        var story = Words.of((BEFORE + AFTER).repeat(300) + WIRE);
        var item = Words.of((WIRE_BEFORE + WIRE_AFTER).repeat(300) + WIRE);
        assertThat(Comparison.of(story).reworded(item))
                .isEqualTo(Comparison.of(story).exact(item))
                .hasSize(1);
    }

    private static List<String> told(String story) {
        return Comparison.of(Words.of(story)).reworded(Words.of(WIRE_BEFORE + WIRE + WIRE_AFTER)).stream()
                .map(passage -> passage.confidence() + " " + story.substring(passage.start(), passage.end()))
                .toList();
    }
}
