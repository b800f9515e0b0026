package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.catalog.Unit;

/** The desk of a professional: a profile on one page, why in full, and a place held while somebody rings. */
class DeskTest {
    private Site site;
    private Browser browser;

    @BeforeEach
    void start() {
        site = Site.of("example-city");
        for (Unit unit : site.map().dataSet().catalog().units()) {
            site.map()
                    .capacity(Actor.EMBEDDER)
                    .report(
                            unit.id(),
                            new CapacityReport(
                                    10,
                                    1,
                                    CapacityStatus.CAPACITY,
                                    OptionalInt.empty(),
                                    OptionalInt.empty(),
                                    Optional.empty(),
                                    Site.NOW));
        }
    }

    @AfterEach
    void stop() {
        site.close();
        if (browser != null) {
            browser.close();
        }
    }

    private void signIn() {
        UUID organization =
                site.map().dataSet().catalog().organizations().iterator().next().id();
        browser.open(site.at("/desk"))
                .type("#key", site.key(Role.PROFESSIONAL, organization).key())
                .send("main .primary");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlaceIsHeldAndLetGo(boolean scripts) {
        browser = scripts ? Browser.withScripts() : Browser.withoutScripts();
        signIn();
        browser.search("nachtopvang");
        assertThat(browser.all(".units button")).isNotEmpty();
        browser.send(".units button");
        String code = browser.find(".code").getText();
        assertThat(browser.find(".held").getText()).contains("Wordt vastgehouden.");
        assertThat(browser.text()).contains("0 van 10 vrij");

        browser.send(".units button");
        assertThat(browser.find("[role=status]").getText()).isEqualTo("Er is geen plek meer.");
        assertThat(browser.text()).doesNotContain(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "release"})
    void theHolderSaysHowItEnds(String act) {
        browser = Browser.withoutScripts();
        signIn();
        browser.search("nachtopvang").send(".units button").send("button[name=act][value=" + act + "]");
        assertThat(browser.find(".held").getText()).contains(act.equals("confirm") ? "Bevestigd." : "Losgelaten.");
    }

    /** Options follow the profile by themselves; the tree says why, condition by condition; nobody is shut out. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "es"})
    void optionsFollowTheProfile(String language) {
        browser = Browser.withScripts();
        signIn();
        browser.send(".languages button[value=" + language + "]").search("nachtopvang");
        int before = browser.all(".results .card:not(.closed)").size();
        assertThat(before).isPositive();
        browser.find("#fact-age").sendKeys("12");
        new Select(browser.find("#fact-group_living")).selectByValue("false");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(driver -> browser.all(".results .card:not(.closed)").size() != before);
        browser.find(".results .tree summary").click();
        assertThat(browser.find(".results .tree").getText()).isNotBlank();
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(site.at("/desk").toString());
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            assertThat(Axe.violations(browser)).isEmpty();
            for (int width : List.of(320, 768, 1280)) {
                browser.width(width).glance("desk-" + language + "-" + width + (dark ? "-dark" : "-light"));
                assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                        .isEqualTo((long) width);
            }
        }
    }
}
