package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.socialmap.KeyOperations;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.catalog.Catalog;
import org.socialmap.record.Unit;

/** The board: numbers in one press, holds by their codes, and no access without a valid key. */
class BoardTest {
    private Browser browser;
    private Site site;
    private Unit unit;
    private UUID organization;
    private KeyOperations.IssuedKey provider;

    @BeforeEach
    void start() {
        browser = Browser.withoutScripts();
        site = Site.of("example-city");
        Catalog catalog = site.map().dataSet().catalog();
        unit = catalog.units().iterator().next();
        organization = catalog.findService(unit.serviceId()).orElseThrow().organizationId();
        provider = site.key(Role.PROVIDER, organization);
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    private void signIn(String key) {
        browser.open(site.at("/board")).type("#key", key).send("main .primary");
    }

    private String path() {
        return "form[action='/board/units/" + unit.id() + "']";
    }

    private String level() {
        return browser.find(path() + " .level").getText();
    }

    private void report(String available, String maximum) {
        browser.find(path() + " summary").click();
        browser.find(path() + " label input[name=available]").sendKeys(available);
        browser.find(path() + " label input[name=maximum]").sendKeys(maximum);
        browser.send(path() + " details button");
    }

    @Test
    void reportsNumbersInOnePress() {
        signIn(provider.key());
        assertThat(browser.find(path()).getText()).contains("Nog niets gemeld.");
        report("3", "10");
        assertThat(browser.find("[role=status]").getText())
                .isEqualTo("Opgeslagen: " + unit.name().in(Locale.of("nl")) + ", 3 van 10 vrij.");
        assertThat(level()).isEqualTo("3 van 10 vrij");
        assertThat(browser.find(path() + " .freshness").getText()).matches("Gemeld vandaag om ..:.. \\(zojuist\\)\\.");
        browser.send(path() + " button[name=available][value='0']");
        assertThat(level()).isEqualTo("0 van 10 vrij");
        browser.send(path() + " button[name=available][value='1']");
        assertThat(level()).isEqualTo("1 van 10 vrij");
        browser.send(path() + " .presses .primary");
        assertThat(browser.find("[role=status]").getText()).endsWith(", 1 van 10 vrij.");
        report("11", "10");
        assertThat(browser.find("[role=status]").getText()).contains("Er is niets veranderd");
        assertThat(level()).isEqualTo("1 van 10 vrij");
        assertThat(site.map()
                        .capacity(Actor.ANYBODY)
                        .findUnit(unit.id())
                        .orElseThrow()
                        .availability()
                        .available())
                .hasValue(1);
    }

    @Test
    void reportsUnknownCodes() {
        signIn(provider.key());
        browser.type("#code", "nonsense").send("form[action='/board/holds'] button");
        assertThat(browser.text()).contains("Deze code is hier niet bekend.");
    }

    @Test
    void requiresAKeyThatIsNotRevoked() {
        signIn("nonsense");
        assertThat(browser.find("[role=alert]").getText())
                .isEqualTo("Deze sleutel klopt niet. Kijk hem na, of vraag een nieuwe aan.");
        assertThat(browser.driver().manage().getCookies()).isEmpty();

        signIn(provider.key());
        Cookie cookie = browser.driver().manage().getCookieNamed("session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getExpiry()).isNull();
        assertThat(cookie.getValue()).doesNotContain(provider.key());

        site.map().keys(Actor.EMBEDDER).revoke(provider.record().id());
        browser.open(site.at("/board"));
        assertThat(browser.has("#key")).isTrue();
    }

    @Test
    void signingOutEndsTheSession() {
        signIn(provider.key());
        Cookie cookie = browser.driver().manage().getCookieNamed("session");
        browser.press("Afmelden");
        assertThat(browser.driver().manage().getCookies()).isEmpty();
        browser.driver().manage().addCookie(new Cookie("session", cookie.getValue()));
        browser.open(site.at("/board"));
        assertThat(browser.has("#key"))
                .as("the old cookie is not valid any more")
                .isTrue();
    }

    /** Another site could make the browser send a form, but it does not know the token. */
    @Test
    void rejectsFormsWithoutTheToken() throws Exception {
        signIn(provider.key());
        report("2", "10");
        String cookie = browser.driver().manage().getCookieNamed("session").getValue();
        String token = browser.find("input[name=token]").getDomAttribute("value");
        assertThat(status(cookie, "available=9&maximum=10")).isEqualTo(403);
        assertThat(status(cookie, "available=9&maximum=10&token=" + "0".repeat(token.length())))
                .isEqualTo(403);
        assertThat(status("nonsense", "available=9&maximum=10&token=" + token)).isEqualTo(401);
        assertThat(status(cookie, "available=9&maximum=10&token=" + token)).isEqualTo(200);
    }

    private int status(String cookie, String form) throws Exception {
        URI address = site.at("/board/units/" + unit.id());
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Cookie", "session=" + cookie)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
