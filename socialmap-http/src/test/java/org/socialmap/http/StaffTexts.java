package org.socialmap.http;

import java.util.regex.Pattern;

/** Texts of pages for staff, which are in fewer languages, apart from the links to them, which stand on every page. */
public final class StaffTexts {
    private static final Pattern KEY =
            Pattern.compile("(admin|board|desk|edit|field|fill|history|remarks)(\\.(?!link$).*)?");

    private StaffTexts() {}

    /** Returns whether only staff see the text with this key. */
    public static boolean contain(String key) {
        return KEY.matcher(key).matches();
    }
}
