package org.socialmap.http.pages.picture;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The width of a label. Browsers use different fonts, so a label states its width ({@code textLength}) and the browser
 * fits the letters to it. The widths are those of Helvetica in thousandths of the size of the font, and a little more,
 * because fonts for screens are wider.
 */
final class TextWidth {
    /** The size of the font of labels, as in the style sheet, in units of the picture. */
    static final int FONT_SIZE = 15;

    private static final String[] WIDTHS = {
        "222ijl'",
        "278 ft.,/I",
        "333r-()",
        "500ckJsvxyz",
        "556abdeghnopqu0123456789L",
        "611FTZ",
        "667ABEKPSVXY",
        "722CDHNRUw",
        "778GOQ",
        "833mM",
        "944W"
    };
    private static final int DIGITS = 3;
    /** For a letter that is not in the table, such as one of another script: rather too wide. */
    private static final int OTHER = 944;

    private static final int PERCENT_OF_HELVETICA = 108;
    private static final int PERCENT = 100;
    private static final int THOUSANDTHS = 1000;
    private static final int ASCII = 128;
    private static final int[] BY_CHARACTER = table();

    private TextWidth() {}

    /** Returns the width of a text, in units of the picture, rounded up. */
    static int of(String text) {
        int width = 0;
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                width += letter < ASCII ? BY_CHARACTER[letter] : OTHER;
            }
        }
        return Math.ceilDiv(width * FONT_SIZE * PERCENT_OF_HELVETICA, THOUSANDTHS * PERCENT);
    }

    private static int[] table() {
        int[] table = new int[ASCII];
        Arrays.fill(table, OTHER);
        for (String row : WIDTHS) {
            for (char letter : row.substring(DIGITS).toCharArray()) {
                table[letter] = Integer.parseInt(row.substring(0, DIGITS));
            }
        }
        return table;
    }
}
