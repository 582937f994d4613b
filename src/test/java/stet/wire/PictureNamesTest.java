package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureNamesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            RC2FGH9KLM12_15.jpg,          RC2FGH9KLM12_1.jpg,          true
            2026-11-27T_RTS1ABCD_3.JPG,   rts1abcd.jpeg,               true
            000_36XY7QZ.jpg,              000_36XY7QZ-preview.png,     true
            ferry.jpg,                    FERRY.JPG,                   true
            ferry.jpg,                    ferry-2.jpg,                 false
            harbour-xb.jpg,               harbour-xb.webp,             true
            harbour-xc.jpg,               images/harbour-xc.jpg,       true
            harbour-xd.jpg,               harbour-xd.jpg?w=200,        true
            café-port.jpg,           café-port.jpg,         true
            caf%C3%A9-port.jpg,           café-port.jpg,          true
            epa11223399.jpg,              11223399.jpg,                true
            24999456789.jpg,              AP24999456789.jpg,           true
            IMG_20261127_103000.jpg,      IMG_20261127_103001.jpg,     false
            DSC0001234.jpg,               archive-DSC0001234.jpg,      false
            20261127103000.jpg,           20261127103000-b.jpg,        false
            image0001234.jpg,             other-image0001234.jpg,      false
            1234567.jpg,                  a-1234567.jpg,               false
            1234567890.jpg,               a-1234567890.jpg,            true
            """)
    void filesOfOnePictureShareTheAgencysNumberForIt(String one, String other, boolean same) {
        var names = new HashSet<>(PictureNames.of(one));
        names.retainAll(PictureNames.of(other));
        assertThat(!names.isEmpty()).isEqualTo(same);
    }
}
