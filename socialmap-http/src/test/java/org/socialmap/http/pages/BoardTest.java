package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.socialmap.KeyOperations;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.capacity.Availability;
import org.socialmap.catalog.Catalog;
import org.socialmap.record.Unit;

/** The board: presses that count, undo and closure, holds by their codes, and no access without a valid key. */
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
        browser.unfold(browser.find(path() + " [name=available]"))
                .type(path() + " [name=available]", available)
                .type(path() + " [name=maximum]", maximum)
                .send(button("count"));
    }

    private String button(String act) {
        return path() + " button[value='" + act + "']";
    }

    private void press(String act) {
        browser.send(button(act));
    }

    /** Returns what the board says happened. */
    private String said() {
        return browser.find(path() + " [role=status]").getText();
    }

    private Availability known() {
        return site.map()
                .capacity(Actor.ANYBODY)
                .findUnit(unit.id())
                .orElseThrow()
                .availability();
    }

    private String name() {
        return unit.name().in(Locale.of("nl"));
    }

    /** Two thumbs on a telephone: what is pressed is said with the name of the bed, and can be taken back. */
    @ParameterizedTest
    @EnumSource
    void countsUpAndDownAndUndoes(Scripts scripts) {
        try (Browser phone = scripts.browser()) {
            browser.close();
            browser = phone.width(360);
            signIn(provider.key());
            assertThat(browser.find(path()).getText()).contains("Nog niets gemeld.");
            report("3", "10");
            assertThat(said()).isEqualTo("Opgeslagen: " + name() + ", 3 van 10 vrij.");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/board#unit-" + unit.id());

            press("subtract");
            press("subtract");
            assertThat(level()).isEqualTo("1 van 10 vrij");
            assertThat(browser.find(button("undo")).getText()).isEqualTo(name() + ": 2 → 1, terugdraaien");
            browser.driver().navigate().refresh();
            assertThat(level()).as("reloading repeats nothing").isEqualTo("1 van 10 vrij");
            browser.picture("board-360-" + scripts);
            press("undo");
            assertThat(said()).isEqualTo("Opgeslagen: " + name() + ", 2 van 10 vrij.");
            press("full");
            press("subtract");
            assertThat(said()).contains("er is niets meer vrij om af te trekken");
            assertThat(level()).isEqualTo("0 van 10 vrij");
            press("wait-more");
            assertThat(browser.find(path() + " .counter.small").getText()).contains("1 op de wachtlijst");
            assertThat(browser.find(button("undo")).getText()).contains("wachtlijst: 0 → 1, terugdraaien");
            press("add");
            assertThat(browser.find(path() + " .freshness").getText())
                    .matches("Gemeld vandaag om ..:.. \\(zojuist\\)\\.");
            assertThat(known().available()).hasValue(1);
            assertThat(known().waitlist()).hasValue(1);

            site.pass(Duration.ofMinutes(10));
            browser.driver().navigate().refresh();
            assertThat(browser.has(button("undo"))).as("ten minutes later").isFalse();
            assertThat(browser.has(path() + " [role=status]")).isFalse();
        }
        browser = Browser.withoutScripts();
    }

    @ParameterizedTest
    @EnumSource
    void closesAUnitAndOpensItAgain(Scripts scripts) {
        try (Browser phone = scripts.browser()) {
            browser.close();
            browser = phone.width(360);
            signIn(provider.key());
            report("3", "10");
            browser.unfold(browser.find(path() + " [name=day]"));
            browser.driver().executeScript("arguments[0].value = '2026-11-25'", browser.find(path() + " [name=day]"));
            press("close");
            assertThat(said())
                    .contains(name() + ", dicht tot ")
                    .contains("25 november")
                    .endsWith("08:00.");
            assertThat(level()).startsWith("Dicht tot ");
            assertThat(known().closedUntil()).hasValue(Instant.parse("2026-11-25T07:00:00Z"));
            browser.picture("board-closed-360-" + scripts);
            press("undo");
            assertThat(level()).isEqualTo("3 van 10 vrij");
            press("undo");
            press("reopen");
            assertThat(level()).isEqualTo("3 van 10 vrij");

            browser.driver().executeScript("arguments[0].value = '2026-11-22'", browser.find(path() + " [name=day]"));
            press("close");
            assertThat(said()).contains("kies een moment in het komende jaar");
            assertThat(browser.find(path() + " [name=day]").getDomAttribute("value"))
                    .as("what was typed stays")
                    .isEqualTo("2026-11-22");
        }
        browser = Browser.withoutScripts();
    }

    @Test
    void keepsWhatWasTypedIfItIsWrong() {
        signIn(provider.key());
        report("3", "10");
        report("11", "10");
        assertThat(said()).contains("meer plekken dan er in totaal zijn");
        assertThat(browser.find(path() + " [name=available]").getDomAttribute("value"))
                .isEqualTo("11");
        assertThat(browser.find(path() + " [name=available]").isDisplayed()).isTrue();
        report("9", "200000");
        assertThat(said()).contains("Vul hele getallen in");
        assertThat(known().available()).hasValue(3);
    }

    /** Two boards that show the same number. */
    @Test
    void pressesOnTwoBoardsBothCount() {
        signIn(provider.key());
        report("3", "10");
        try (Browser other = Browser.withoutScripts()) {
            other.open(site.at("/board")).type("#key", provider.key()).send("main .primary");
            press("subtract");
            other.send(button("subtract"));
            assertThat(other.find(path() + " .level").getText()).isEqualTo("1 van 10 vrij");
            assertThat(browser.find(button("undo")).getText()).contains("3 → 2");
            press("undo");
            assertThat(said()).contains("intussen heeft iemand anders iets gemeld");
            assertThat(level()).isEqualTo("1 van 10 vrij");
        }
    }

    @Test
    void everythingToPressIsLargeEnoughForAThumb() {
        browser.close();
        browser = Browser.withScripts().width(360);
        signIn(provider.key());
        report("3", "10");
        press("subtract");
        for (WebElement button :
                browser.all(path() + " .counter button, " + path() + " .undo, " + path() + " .presses button")) {
            assertThat(button.getSize().height).as(button.getText()).isGreaterThanOrEqualTo(48);
            assertThat(button.getSize().width).as(button.getText()).isGreaterThanOrEqualTo(48);
        }
        assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        assertThat(Axe.violations(browser)).isEmpty();
    }

    /** The same form sent twice is one press; the next page's form is another. */
    @Test
    void aFormThatIsSentTwiceCountsOnce() throws Exception {
        signIn(provider.key());
        report("3", "10");
        String cookie = browser.driver().manage().getCookieNamed("session").getValue();
        String form = "act=subtract&token=" + browser.find("input[name=token]").getDomAttribute("value") + "&revision="
                + browser.find(path() + " [name=revision]").getDomAttribute("value") + "&once="
                + browser.find(path() + " [name=once]").getDomAttribute("value");
        assertThat(status(cookie, form)).isEqualTo(303);
        assertThat(status(cookie, form)).isEqualTo(303);
        assertThat(known().available()).hasValue(2);
        browser.open(site.at("/board"));
        press("subtract");
        assertThat(known().available()).hasValue(1);
    }

    /** The language that was chosen stays after a press. */
    @Test
    void staysInTheChosenLanguage() {
        signIn(provider.key());
        browser.send(".languages button[value=en]");
        report("3", "10");
        press("subtract");
        assertThat(said()).isEqualTo("Saved: " + unit.name().in(Locale.ENGLISH) + ", 2 of 10 free.");
    }

    @Test
    void showsHoldsAndWhenTheyRunOut() {
        signIn(provider.key());
        report("3", "10");
        site.map()
                .capacity(Actor.of("someone", Role.PROFESSIONAL, site.visitor()))
                .hold(unit.id(), 1, "a");
        browser.open(site.at("/board"));
        assertThat(browser.find(path() + " .reserved").getText()).startsWith("1 plek gereserveerd tot vandaag om ");
        assertThat(level()).isEqualTo("2 van 10 vrij");
        browser.picture("board-held-1280");
        site.pass(Duration.ofMinutes(91));
        browser.open(site.at("/board"));
        assertThat(browser.find(path() + " .reserved").getText())
                .contains("verlopen")
                .endsWith("weer vrij");
        assertThat(level()).isEqualTo("3 van 10 vrij");
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
        assertThat(status(cookie, "available=9&maximum=10&token=" + token)).isEqualTo(303);
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
