package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A bed for somebody who fits nowhere: who to call, and a text for the municipality. */
class CallListTest {
    @Test
    void unmetNeedIsDescribedWithoutTheClient() {
        try (Browser browser = Browser.withoutScripts();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).press("Ik ben hulpverlener").search("bed voor vannacht voor mijn cliënt Noor");
            browser.type("#answer", "17").send(".question .row button");
            browser.press("Bellijst");

            assertThat(browser.all(".calls > li")).isNotEmpty();
            assertThat(browser.find(".calls > li").getText()).contains("Vraag");
            assertThat(browser.all(".calls input[type=checkbox]"))
                    .hasSameSizeAs(browser.all(".calls > li"))
                    .noneMatch(box -> box.getDomAttribute("name") != null);
            String unmet = browser.find("#unmet").getDomProperty("value");
            assertThat(unmet)
                    .startsWith("Gezocht: nachtopvang")
                    .contains("18 jaar of ouder")
                    .contains("hulp op maat")
                    .doesNotContain("17", "Noor", "cliënt");
        }
    }
}
