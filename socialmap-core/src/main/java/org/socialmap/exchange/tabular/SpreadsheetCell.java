package org.socialmap.exchange.tabular;

import org.socialmap.language.Characters;

/**
 * Writes and reads cells that a spreadsheet displays and does not execute. A text that starts like a formula is
 * prefixed with an apostrophe, as OWASP recommends against CSV injection. So is a text that starts with apostrophes
 * followed by a formula, so that reading removes one apostrophe and restores the text. Numbers, coordinates and
 * telephone numbers such as {@code -5.2} and {@code +31 30 1234567} are unchanged: a sign, digits, spaces and one point
 * execute nothing. {@code +31-30-1234567} is prefixed: a spreadsheet would subtract.
 */
public final class SpreadsheetCell {
    private static final char APOSTROPHE = '\'';

    /** Characters that start a formula in some spreadsheet; the last four are the full-width forms. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    /** Returns the cell of a text. */
    public static String write(String text) {
        return startsLikeFormula(text) ? APOSTROPHE + text : text;
    }

    /** Returns the text of a cell. */
    public static String read(String cell) {
        boolean isPrefixed = !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && startsLikeFormula(cell.substring(1));
        return isPrefixed ? cell.substring(1) : cell;
    }

    private static boolean startsLikeFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0 && !isNumber(text.substring(at));
    }

    private static boolean isNumber(String text) {
        boolean isSigned = text.charAt(0) == '+' || text.charAt(0) == '-';
        return isSigned
                && text.chars().skip(1).allMatch(c -> Characters.isDigit(c) || c == ' ' || c == '.')
                && text.chars().anyMatch(Characters::isDigit)
                && text.chars().filter(c -> c == '.').count() <= 1;
    }
}
