package org.socialmap.exchange.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet executes no cell of an export, and every cell reads back as the text that was written. */
class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2-3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "+31-30-1234567",
                "-"
            })
    void formulasAreDisplayedAsText(String text) {
        assertThat(SpreadsheetCell.write(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.2", "+31 30 1234567", "+31301234567", "-12", "'s Heeren Loo", "", "a=b", "030 1234567"})
    void harmlessTextIsUnchanged(String text) {
        assertThat(SpreadsheetCell.write(text)).isEqualTo(text);
        assertThat(SpreadsheetCell.read(text)).isEqualTo(text);
    }

    @Property
    void everyCellReadsBackAsWritten(@ForAll("texts") String text) {
        assertThat(isRestored(SpreadsheetCell::write, text)).isTrue();
    }

    @Test
    void detectsAWriterThatForgetsApostrophes() {
        UnaryOperator<String> forgetful = text -> text.startsWith("=") ? "'" + text : text;
        assertThat(isRestored(forgetful, "=1")).isTrue();
        assertThat(isRestored(forgetful, "'=1")).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n＝.1 a").ofMaxLength(8);
    }

    private static boolean isRestored(UnaryOperator<String> writer, String text) {
        return SpreadsheetCell.read(writer.apply(text)).equals(text);
    }
}
