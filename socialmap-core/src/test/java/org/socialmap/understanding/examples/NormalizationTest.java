package org.socialmap.understanding.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that a reader takes for the same have the same words. */
class NormalizationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HELP me|help me",
                "heeeeelp|heelp",
                "adió\u0073|adios",
                "cafe\u0301|cafe",
                "hel\u200Bp|help",
                "\uFEFFhelp\u00A0me|help me",
                "don't|dont",
                "'hello'|hello",
                "ik-wil_hulp|ik wil hulp",
                "помощь!|помощь",
                "مُساعدة|مساعدة",
                "16-17|16 17",
                "ＢＥＤ|bed"
            })
    void wordsAreNormalized(String typed, String expected) {
        assertThat(Normalization.words(typed))
                .extracting(Normalization.Word::text)
                .isEqualTo(List.of(expected.split(" ")));
    }
}
