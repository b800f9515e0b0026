package org.socialmap.exchange.tabular;

import org.socialmap.language.Characters;

/**
 * Cells that a spreadsheet shows and does not carry out. A text that begins like a formula gets an apostrophe before it, as
 * OWASP advises against CSV injection; so does one that begins with apostrophes and then like a formula, so that reading takes
 * off one apostrophe and gives back the same text. Numbers, coordinates and telephone numbers such as {@code -5.2} and
 * {@code +31 30 1234567} stay as they are: a sign, figures, spaces and one point run nothing. {@code +31-30-1234567} gets its
 * apostrophe: a spreadsheet would subtract.
 */
public final class SpreadsheetCell {
    private static final char APOSTROPHE = '\'';

    /** With these a formula begins, in one spreadsheet or another; the last four are their wide forms. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    /** The cell of a text. */
    public static String write(String text) {
        return beginsLikeFormula(text) ? APOSTROPHE + text : text;
    }

    /** The text of a cell. */
    public static String read(String cell) {
        boolean isWritten = !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && beginsLikeFormula(cell.substring(1));
        return isWritten ? cell.substring(1) : cell;
    }

    private static boolean beginsLikeFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0 && !isNumber(text.substring(at));
    }

    private static boolean isNumber(String text) {
        boolean isSigned = text.charAt(0) == '+' || text.charAt(0) == '-';
        return isSigned
                && text.chars().skip(1).allMatch(c -> Characters.isDigit(c) || c == ' ' || c == '.')
                && text.chars().anyMatch(Characters::isDigit)
                && text.chars().filter(c -> c == '.').count() <= 1;
    }
}
