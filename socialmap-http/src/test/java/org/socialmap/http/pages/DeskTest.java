package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.access.Visibility;
import org.socialmap.record.Service;

/** The desk: a profile on one page, full reasons, and holds on beds. */
class DeskTest {
    private Site site;
    private Browser browser;

    @BeforeEach
    void start() {
        site = Site.withBeds();
    }

    @AfterEach
    void stop() {
        site.close();
        if (browser != null) {
            browser.close();
        }
    }

    private void signIn() {
        browser.open(site.at("/desk"))
                .type("#key", site.key(Role.PROFESSIONAL, site.visitor()).key())
                .send("main .primary");
    }

    @ParameterizedTest
    @EnumSource
    void holdIsCreatedAndReleased(Scripts scripts) {
        browser = scripts.browser();
        signIn();
        browser.search("nachtopvang");
        assertThat(browser.all(".units button")).isNotEmpty();
        browser.send(".units button");
        String code = browser.find(".code").getText();
        assertThat(browser.find(".held").getText()).contains("Gereserveerd.");
        assertThat(browser.text()).contains("8 van 10 vrij");

        UUID unit = UUID.fromString(browser.find(".units button").getDomAttribute("value"));
        site.map().capacity(Actor.EMBEDDER).report(unit, Site.free(0));
        browser.send(".units button");
        assertThat(browser.find("[role=status]").getText()).isEqualTo("Er is geen plek meer vrij.");
        assertThat(browser.has(".units button[value='" + unit + "']")).isFalse();
        assertThat(browser.find(".code").getText())
                .as("the first hold still exists")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "release"})
    void holdIsConfirmedOrReleased(String act) {
        browser = Browser.withoutScripts();
        signIn();
        browser.search("nachtopvang").send(".units button").send(".held button[formaction$=" + act + "]");
        assertThat(browser.find(".held").getText()).contains(act.equals("confirm") ? "Bevestigd." : "Teruggegeven.");
    }

    /** Options follow the profile without a press; the tree explains each condition; the page is accessible. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "es"})
    void optionsFollowTheProfile(String language) {
        browser = Browser.withScripts();
        signIn();
        browser.send(".languages button[value=" + language + "]").search("nachtopvang");
        int before = browser.all(".results .card:not(.closed)").size();
        assertThat(before).isPositive();
        browser.unfold(browser.find("#fact-age")).find("#fact-age").sendKeys("12");
        browser.unfold(browser.find("#fact-group_living"));
        new Select(browser.find("#fact-group_living")).selectByValue("false");
        browser.until(() -> browser.all(".results .card:not(.closed)").size() != before);
        String held = browser.driver().getCurrentUrl();
        browser.driver().navigate().refresh();
        assertThat(browser.find("#fact-age").getDomProperty("value"))
                .as("reload loses nothing that was filled in")
                .isEqualTo("12");
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(held);
        browser.click(browser.find(".results .tree summary"));
        assertThat(browser.find(".results .tree").getText()).isNotBlank();
        assertThat(browser.driver().getCurrentUrl())
                .startsWith(site.at("/desk/s/").toString());
    }

    /** What the text says need not be filled in again, and the questions are about the client. */
    @ParameterizedTest
    @EnumSource
    void whatWasReadFillsTheProfile(Scripts scripts) {
        browser = scripts.browser();
        signIn();
        assertThat(browser.all(".group[open]")).isEmpty();
        browser.search("mijn cliënt van 30 zoekt nachtopvang");
        assertThat(browser.find("#fact-age").getDomProperty("value")).isEqualTo("30");
        assertThat(browser.find("label[for=fact-age]").getText()).contains("gelezen in de vraag");
        assertThat(browser.find(".group[open] summary").getText()).contains("leeftijd: 30");
        assertThat(browser.all("#next + ul a"))
                .isNotEmpty()
                .extracting(WebElement::getText)
                .anyMatch(question -> question.contains("cliënt"));
        assertThat(browser.all(".group:not([open])")).as("the rest is folded").isNotEmpty();
        if (scripts == Scripts.ON) {
            assertThat(Axe.violations(browser)).isEmpty();
        }

        browser.send(".desk .primary");
        assertThat(browser.find("label[for=fact-age]").getText())
                .as("once the caseworker sent it, it counts as an answer")
                .doesNotContain("gelezen");
        assertThat(browser.find("#fact-age").getDomProperty("value")).isEqualTo("30");
        browser.picture("desk-profile-" + scripts);
    }

    /**
     * Until the outcome of a hold is reported, its code stays visible, whatever the professional searches or opens in
     * between.
     */
    @ParameterizedTest
    @EnumSource
    void codeOfAHoldStaysVisible(Scripts scripts) {
        browser = scripts.browser();
        signIn();
        browser.search("nachtopvang").send(".units button");
        String code = browser.find(".code").getText();
        browser.search("schulden");
        assertThat(browser.find(".code").getText()).isEqualTo(code);
        browser.send(".card h3 button").press("Terug naar de mogelijkheden");
        assertThat(browser.find(".code").getText()).isEqualTo(code);
        assertThat(browser.driver().getCurrentUrl())
                .startsWith(site.at("/desk/s/").toString());
        browser.press("Plek teruggeven");
        assertThat(browser.find(".held").getText()).contains("Teruggegeven.");
        browser.search("nachtopvang");
        assertThat(browser.has(".held")).isFalse();
    }

    /** What only professionals may see is accessible on every page from the desk, and nowhere else. */
    @Test
    void hiddenRecordsAreAccessibleFromTheDeskOnly() throws Exception {
        Service hidden = site.map().dataSet().catalog().services().stream()
                .filter(service -> service.visibility() == Visibility.PROFESSIONAL)
                .findFirst()
                .orElseThrow();
        String name = hidden.name().in(Locale.of("nl"));
        browser = Browser.withoutScripts();
        signIn();
        browser.search(name);
        browser.send(".card h3 button");
        assertThat(browser.find("h1").getText()).isEqualTo(name);
        browser.send(".by button");
        assertThat(browser.text()).contains(name);
        browser.press("Terug naar de mogelijkheden").press("Bellijst");
        assertThat(browser.text()).contains(name);
        browser.press("Terug naar de mogelijkheden").send("button[formaction$='" + hidden.id() + "/handover']");
        assertThat(browser.text()).contains(name);
        browser.press("Overzicht maken");
        assertThat(browser.text()).contains(name);
        browser.press("Zoeken");
        // What was typed is repeated on the page; a record would be there with its id.
        assertThat(browser.driver().getPageSource())
                .as("the finder is for everybody")
                .doesNotContain(hidden.id().toString());

        for (String page : List.of("", "/card", "/handover", "/sheet")) {
            assertThat(status("/services/" + hidden.id() + page)).as(page).isEqualTo(404);
        }
    }

    private int status(String path) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            return client.send(
                            HttpRequest.newBuilder(site.at(path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("door=desk"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
