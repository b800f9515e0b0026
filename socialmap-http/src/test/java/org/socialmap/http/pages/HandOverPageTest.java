package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Only what was ticked is shared, and nothing is ticked in advance. */
class HandOverPageTest {
    @Test
    void sheetContainsOnlyWhatWasTicked() {
        try (Browser browser = Browser.withoutScripts();
                Site site = Site.of("utrecht")) {
            Tour.HAND_OVER.walk(browser, site);
            List<WebElement> boxes = browser.all("input[name=share]");
            assertThat(boxes.stream().map(box -> box.getDomAttribute("value")))
                    .contains("age", "homeless", "trauma")
                    .as("the role of the person asking is not shared")
                    .doesNotContain("asking_as");
            assertThat(boxes).noneMatch(WebElement::isSelected);
            assertThat(browser.find(".delicate").getText())
                    .contains("heeft een trauma")
                    .contains("gevoelig");

            browser.find("input[value=homeless]").click();
            browser.send("main .primary");
            String sheet = browser.find("article").getText();
            assertThat(sheet)
                    .contains("heeft geen eigen plek")
                    .doesNotContain("34")
                    .doesNotContain("heeft een trauma");
            assertThat(browser.find("#copy").getDomProperty("value")).contains("heeft geen eigen plek");

            browser.send(".back");
            assertThat(browser.all("input[name=share]")).noneMatch(WebElement::isSelected);
            browser.send("main .primary");
            assertThat(browser.find("article").getText()).contains("Alleen deze vraag om hulp.");
        }
    }
}
