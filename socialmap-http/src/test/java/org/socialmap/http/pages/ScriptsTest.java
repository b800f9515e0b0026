package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is tried with and without scripts is really tried so, also in a browser that somebody used before. */
class ScriptsTest {
    private static final URI PAGE = URI.create("data:text/html,%3Cscript%3Edocument.title='ran'%3C/script%3E");

    @ParameterizedTest
    @EnumSource
    void aPageRunsScriptsIfItShouldAndOnlyThen(Scripts scripts) {
        for (Scripts before : Scripts.values()) {
            before.browser().open(PAGE).close();
            try (Browser browser = scripts.browser()) {
                browser.open(PAGE);
                assertThat(browser.driver().getTitle()).isEqualTo(scripts == Scripts.ON ? "ran" : "");
            }
        }
    }
}
