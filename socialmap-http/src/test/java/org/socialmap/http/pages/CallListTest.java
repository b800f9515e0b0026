package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.support.ui.Select;

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
                    .allMatch(box -> "pick".equals(box.getDomAttribute("name")));
            String unmet = browser.find("#unmet").getDomProperty("value");
            assertThat(unmet)
                    .startsWith("Gezocht: nachtopvang")
                    .contains("18 jaar of ouder")
                    .contains("hulp op maat")
                    .doesNotContain("17", "Noor", "cliënt");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSaidIsOnThePrintedSheet(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).press("Ik ben hulpverlener").search("mijn cliënt van 30 zoekt nachtopvang");
            browser.press("Bellijst");
            assertThat(browser.find(".agreed").getText()).contains("30");
            assertThat(browser.all(".agreed :checked"))
                    .as("nothing is agreed by itself")
                    .isEmpty();
            browser.click(browser.find(".agreed input"));
            browser.click(browser.find(".calls > li input[type=checkbox]"));
            String first = browser.find(".calls > li select").getDomAttribute("id");
            new Select(browser.find("#" + first)).selectByValue("no_place");
            browser.picture("calls-" + scripts).press("Zet naast elkaar");

            assertThat(browser.all(".compared > article")).hasSize(1);
            assertThat(browser.find(".compared .outcome").getText()).isEqualTo("Gebeld: Er is geen plek.");
            browser.send(".back").press("Bellijst");
            assertThat(browser.find("#" + first).getDomProperty("value")).isEqualTo("no_place");
            assertThat(browser.find(".calls > li input[type=checkbox]").isSelected())
                    .isTrue();
            new Select(browser.find("#" + first)).selectByValue("");
            browser.press("Zet naast elkaar");
            assertThat(browser.has(".compared .outcome")).isFalse();
        }
    }
}
