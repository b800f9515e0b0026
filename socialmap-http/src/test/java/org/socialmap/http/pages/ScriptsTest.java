package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests with and without scripts really run so, even in a reused browser. */
class ScriptsTest {
    private static final URI PAGE = URI.create("data:text/html,%3Cscript%3Edocument.title='ran'%3C/script%3E");

    @ParameterizedTest
    @EnumSource
    void scriptsRunOnlyWhenEnabled(Scripts scripts) {
        for (Scripts before : Scripts.values()) {
            before.browser().open(PAGE).close();
            try (Browser browser = scripts.browser()) {
                browser.open(PAGE);
                assertThat(browser.driver().getTitle()).isEqualTo(scripts == Scripts.ON ? "ran" : "");
            }
        }
    }
}
