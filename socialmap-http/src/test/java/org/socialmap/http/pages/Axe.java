package org.socialmap.http.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Accessibility violations that axe-core finds on a page: WCAG 2.2 A and AA, and its best practices. */
final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream axe = Axe.class.getResourceAsStream("axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns each violation with its position in the page. */
    static List<?> violations(Browser browser) {
        return violations(browser, true);
    }

    /** Returns the violations except those of color contrast, which takes longer than all other checks. */
    static List<?> violationsExceptContrast(Browser browser) {
        return violations(browser, false);
    }

    private static List<?> violations(Browser browser, boolean contrast) {
        if (Boolean.FALSE.equals(browser.driver().executeScript("return 'axe' in window"))) {
            browser.driver().executeScript(SCRIPT);
        }
        return (List<?>) browser.driver().executeAsyncScript("""
                const [contrast, done] = arguments;
                axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                  rules: {'color-contrast': {enabled: contrast}}}).then(result =>
                  done(result.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ').slice(0, 300))));
                """, contrast);
    }
}
