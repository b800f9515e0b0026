package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.http.throttle.RemarkLimits;
import org.socialmap.record.Service;

/** "This is not right": what anybody can say, what a caseworker can note, and what editors see of it. */
class RemarkTest {
    private static final Locale DUTCH = Locale.of("nl");

    private Site site;
    private Service service;

    @BeforeEach
    void start() {
        site = Site.of("example-city");
        service = site.map().dataSet().catalog().services().stream()
                .filter(one -> one.organizationId().equals(site.shelter()))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String name() {
        return service.name().in(DUTCH);
    }

    private Browser openService(Browser browser) {
        return browser.open(site.at("/services/" + service.id()));
    }

    private static Browser choose(Browser browser, String kind) {
        browser.find("input[name=kind][value=" + kind + "]").click();
        return browser;
    }

    /** From a card of an answer to the small page, back to the answer, and into the queue of an editor. */
    @ParameterizedTest
    @EnumSource
    void anybodySaysWhatIsNotRight(Scripts scripts) {
        try (Browser browser = scripts.browser()) {
            browser.width(360).open(site.at("/find")).search(name());
            WebElement button = browser.find("button[formaction$='/remark']");
            browser.send(button);
            assertThat(browser.find("h1").getText()).isEqualTo("Wat klopt er niet?");
            assertThat(browser.all("textarea, input[type=text]"))
                    .as("nothing to write about anybody")
                    .isEmpty();
            browser.picture("remark-360-" + scripts);

            browser.press("Verstuur");
            assertThat(browser.find("[role=alert]").getText()).isEqualTo("Kies wat er niet klopt.");
            choose(browser, "does_take").press("Verstuur");
            assertThat(browser.find("[role=alert]").getText()).isEqualTo("Kies om wie het gaat.");
            assertThat(browser.find("input[value=does_take]").isSelected()).isTrue();
            new Select(browser.find("select[name='people.does_take']")).selectByIndex(1);
            browser.press("Verstuur");
            assertThat(browser.find("[role=status]").getText()).isEqualTo("Dank je. We kijken het na.");
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            assertThat(browser.driver().manage().getCookies()).isEmpty();
            browser.send(".back");
            assertThat(browser.has(".back")).as("and back to the answer").isTrue();
            assertThat(browser.has(".noted")).as("nobody confirmed it").isFalse();
            assertThat(site.map().feedback(Actor.EMBEDDER).queue()).hasSize(1);

            browser.open(site.at("/remarks"))
                    .type("#key", site.editorKey())
                    .send("main .primary")
                    .open(site.at("/remarks"));
            assertThat(browser.text()).contains("1 keer gemeld, voor het laatst op 23 november 2026.", "helpt wel");
            browser.picture("remarks-360-" + scripts).send("main .card .primary");
            assertThat(browser.find("[role=status]").getText()).startsWith("Verwijderd: ");
            assertThat(browser.text()).contains("Er zijn geen meldingen.");
            browser.driver().navigate().refresh();
            assertThat(browser.text()).contains("Er zijn geen meldingen.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseworkersNoteIsOnTheCardAndOnTheService(Scripts scripts) {
        try (Browser caseworker = scripts.browser();
                Browser anybody = scripts.browser()) {
            caseworker
                    .open(site.at("/desk"))
                    .type("#key", site.key(Role.PROFESSIONAL, site.visitor()).key())
                    .send("main .primary");
            openService(caseworker).press("Dit klopt niet");
            choose(caseworker, "does_not_take");
            new Select(caseworker.find("select[name='people.does_not_take']")).selectByIndex(1);
            caseworker.find("input[name=source][value=called]").click();
            caseworker.picture("remark-note-1280-" + scripts).press("Verstuur");
            assertThat(caseworker.find("[role=status]").getText()).isEqualTo("Dank je. We kijken het na.");

            assertThat(openService(anybody).find(".noted").getText())
                    .startsWith("Een hulpverlener belde op 23 november 2026: helpt niet ")
                    .endsWith("; nog niet bevestigd.");
            anybody.picture("told-1280-" + scripts);
            anybody.width(360).open(site.at("/find")).search(name());
            assertThat(anybody.find("article .noted").getText()).contains("nog niet bevestigd");
            anybody.picture("told-360-" + scripts);
        }
    }

    @Test
    void pagesAreAccessible() {
        try (Browser browser = Browser.withScripts()) {
            openService(browser).press("Dit klopt niet");
            assertThat(Axe.violations(browser)).isEmpty();
            choose(browser, "closed").press("Verstuur");
            assertThat(Axe.violations(browser)).isEmpty();
            browser.open(site.at("/signin")).type("#key", site.editorKey()).send("main .primary");
            browser.open(site.at("/remarks"));
            assertThat(Axe.violations(browser)).isEmpty();
            assertThat(browser.width(320).find("main .card").getText()).contains("het is dicht");
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
    }

    /** Another site cannot make visitors' browsers send remarks, nor a caseworker's a note. */
    @Test
    void formsOfOtherSitesAreRejected() throws Exception {
        String cookie;
        String token;
        try (Browser browser = Browser.withoutScripts()) {
            browser.open(site.at("/desk"))
                    .type("#key", site.key(Role.PROFESSIONAL, site.visitor()).key())
                    .send("main .primary");
            cookie = "session="
                    + browser.driver().manage().getCookieNamed("session").getValue();
            openService(browser).press("Dit klopt niet");
            token = browser.find("input[name=token]").getDomAttribute("value");
        }
        assertThat(send("kind=closed", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(send("kind=closed", "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(send("kind=closed&source=called", "X-Nothing", "x").statusCode())
                .isEqualTo(401);
        assertThat(send("kind=closed&source=called", "Cookie", cookie).statusCode())
                .isEqualTo(403);
        assertThat(send("kind=closed&source=called&token=" + "0".repeat(64), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.map().feedback(Actor.EMBEDDER).queue()).isEmpty();
        assertThat(send("kind=closed&source=called&token=" + token, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.map().feedback(Actor.EMBEDDER).queue()).hasSize(1);
    }

    @Test
    void remarksFromOneNetworkAreLimited() throws Exception {
        int burst = RemarkLimits.FROM_ONE_SIDE.burst();
        for (int i = 0; i < burst; i++) {
            assertThat(send("kind=closed", "X-Nothing", "x").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = send("kind=moved", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Too many remarks");
        assertThat(site.map().feedback(Actor.EMBEDDER).queue())
                .singleElement()
                .satisfies(remark -> assertThat(remark.times()).isEqualTo(burst));
    }

    private HttpResponse<String> send(String form, String header, String value) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(site.at("/remarks/services/" + service.id()))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header(header, value)
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
