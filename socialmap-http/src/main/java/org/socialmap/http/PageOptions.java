package org.socialmap.http;

import org.socialmap.http.pages.PageTexts;

/**
 * How the pages are put up.
 *
 * @param basePath what stands before the path of everything, such as {@code /help}; empty if nothing does
 * @param texts the words of the pages
 */
public record PageOptions(String basePath, PageTexts texts) {
    /** At the root, in our own words. */
    public static final PageOptions PLAIN = new PageOptions("", PageTexts.ours());

    /** @throws IllegalArgumentException if the path is none */
    public PageOptions {
        if (!basePath.matches("(/[A-Za-z0-9._~-]+)*")) {
            throw new IllegalArgumentException("the base path must be like /help");
        }
    }
}
