package stet.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatAReaderSeesTest {
    private static final String PLAIN = "The ferry was adrift off Port Alma, and nobody could see the coast.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u200C",
                "\u200D",
                "\u2060",
                "\uFEFF",
                "\u200E",
                "\u200F",
                "\u00AD",
                "\u034F",
                "\u180E",
                "\u2061",
                "\u2064",
                "\u061C",
                "\uFE0F",
                "\u115F",
                "\u3164",
                "\uDB40\uDC41"
            })
    void charactersThatNobodySeesAreNotThere(String unseen) {
        isTheSame(PLAIN.replaceAll("(\\p{L})(\\p{L})", "$1" + unseen + "$2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0430", "e\u0435", "o\u043E", "p\u0440", "c\u0441", "y\u0443", "o\u03BF", "i\u0456", "A\u0410",
                "P\u0420"
            })
    void lettersThatLookAlikeAreTheSame(String pair) {
        isTheSame(PLAIN.replace(pair.charAt(0), pair.charAt(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Война и мир", "ВОЙНА И МИР"})
    void otherAlphabetsAreReadInEitherCase(String words) {
        var one = Words.of(words);
        var other = Words.of("война и мир");
        assertThat(one.size()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(one.number(i)).isEqualTo(other.number(i));
        }
    }

    private static void isTheSame(String written) {
        var plain = Words.of(PLAIN);
        var words = Words.of(written);
        assertThat(words.size()).as(written).isEqualTo(plain.size());
        for (int i = 0; i < plain.size(); i++) {
            assertThat(words.number(i)).as(words.at(i)).isEqualTo(plain.number(i));
        }
    }
}
