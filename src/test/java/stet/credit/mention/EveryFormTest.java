package stet.credit.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryFormTest {
    @ParameterizedTest
    @MethodSource("stet.credit.mention.MarkedCopy#all")
    void everyNameDoesWhatTheCopySaysAndNamesakesAreLeftAlone(MarkedCopy copy) {
        var mentions = Register.reader().read(List.of(copy.field()));
        assertThat(copy.marks()).allSatisfy(mark -> assertThat(mentions).anyMatch(mark::isMetBy));
        assertThat(mentions).allSatisfy(mention -> assertThat(copy.marks())
                .anyMatch(mark -> mark.agency().equals(mention.agency()) && mark.isOverlappedBy(mention)));
    }
}
