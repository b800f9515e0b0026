package org.socialmap.http.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page: WCAG 2.2 A and AA, and its best practices. */
final class Axe {
    private Axe() {}

    /** Each with its place in the page. */
    static List<?> violations(Browser browser) {
        try (InputStream axe = Axe.class.getResourceAsStream("axe.min.js")) {
            browser.driver().executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) browser.driver().executeAsyncScript("""
                const done = arguments[0];
                axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result =>
                  done(result.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ').slice(0, 300))));
                """);
    }
}
