package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.socialmap.access.Role;

/** A visit leaves nothing in the browser and discloses nothing, according to the browser's own log. */
class BrowserTracesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final Visit VISIT = Visit.recorded(() -> Site.of("utrecht"));

    static List<Tour> pages() {
        return Tour.ofAnybody();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsStoredAndNoOtherHostIsContacted(Tour page) throws IOException {
        entries(LogType.PERFORMANCE);
        entries(LogType.BROWSER);
        page.walk(VISIT.browser(), VISIT.site());

        List<String> asked = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (LogEntry entry : entries(LogType.PERFORMANCE)) {
            JsonNode event = JSON.readTree(entry.getMessage()).get("message");
            JsonNode response = event.at("/params/response");
            switch (event.get("method").textValue()) {
                case "Network.requestWillBeSent" -> {
                    asked.add(event.at("/params/request/url").textValue());
                    sent.add(event.at("/params/request/headers").toString());
                }
                case "Network.responseReceived" -> {
                    if (response.get("mimeType").textValue().equals("text/html")) {
                        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
                        assertThat(header(response, "Content-Security-Policy"))
                                .contains("default-src 'none'")
                                .doesNotContain("unsafe");
                    }
                }
                default -> {
                    // Other events do not contain request data.
                }
            }
        }
        // The browser draws the icon of a date field from a data URL of its own, which asks nobody.
        asked.removeIf(url -> url.startsWith("data:"));
        assertThat(asked)
                .isNotEmpty()
                .allMatch(url -> url.startsWith(VISIT.site().at("/").toString()));
        assertThat(asked)
                .as("no URL contains what was entered")
                .noneMatch(url -> url.contains("?"))
                .noneMatch(url -> url.contains(Tour.CANARY));
        assertThat(sent).noneMatch(headers -> headers.contains(Tour.CANARY));
        assertThat(sent).as("the address of an answer is not sent").noneMatch(headers -> headers.contains("/s/"));
        assertThat(entries(LogType.BROWSER))
                .as("the browser logs no errors except for the missing page")
                .allMatch(entry -> page == Tour.TROUBLE && entry.getMessage().contains("404"));
        assertThat(VISIT.browser().driver().manage().getCookies()).isEmpty();
        assertThat(VISIT.browser()
                        .driver()
                        .executeScript("return localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0L);
    }

    /** Nor does the work of a caseworker, with a hold, the end of her session, and signing in again. */
    @ParameterizedTest
    @EnumSource
    void theDeskLeavesOnlyACookie(Scripts scripts) throws IOException {
        String words = "nachtopvang kanarie0815";
        try (Site site = Site.withBeds();
                Browser browser = Browser.recording(scripts)) {
            String key = site.key(Role.PROFESSIONAL, site.visitor()).key();
            browser.open(site.at("/desk")).type("#key", key).send("main .primary");
            browser.search(words).send(".units button");
            String code = browser.find(".code").getText();
            browser.driver().manage().deleteAllCookies();
            browser.send(".desk .primary");
            browser.type("#key", key).send("main .primary");
            assertThat(browser.find("#text").getDomProperty("value")).isEqualTo(words);
            assertThat(browser.find(".code").getText()).isEqualTo(code);

            List<String> sent = new ArrayList<>();
            for (LogEntry entry : browser.driver().manage().logs().get(LogType.PERFORMANCE)) {
                JsonNode event = JSON.readTree(entry.getMessage()).get("message");
                if (event.get("method").textValue().equals("Network.requestWillBeSent")) {
                    sent.add(event.at("/params/request/url").textValue()
                            + event.at("/params/request/headers")
                            + event.at("/params/redirectResponse/headers"));
                }
            }
            assertThat(sent)
                    .hasSizeGreaterThan(5)
                    .noneMatch(text -> text.contains("kanarie") || text.contains(code) || text.contains(key));
            assertThat(browser.driver().manage().getCookies())
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie.getExpiry()).isNull());
            assertThat(browser.driver().executeScript("return localStorage.length + sessionStorage.length"))
                    .isEqualTo(0L);
            browser.press("Afmelden");
            browser.driver().navigate().back();
            assertThat(browser.driver().getPageSource()).doesNotContain("kanarie");
        }
    }

    @Test
    void quickExitBlanksThePageFirst() {
        Tour.ANSWER.walk(VISIT.browser(), VISIT.site());
        Object left = VISIT.browser().driver().executeScript("""
                document.getElementById('exit').click();
                return document.documentElement.childNodes.length;
                """);
        assertThat(left).isEqualTo(0L);
    }

    /** By keyboard the quick exit is reached first, and Back does not return to the page. */
    @Test
    void quickExitIsFirstAndBackDoesNotReturn() {
        Tour.ANSWER.walk(VISIT.browser(), VISIT.site());
        String target = VISIT.browser().find("#exit").getDomAttribute("href");
        new Actions(VISIT.browser().driver()).sendKeys(Keys.TAB).perform();
        assertThat(VISIT.browser().driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("exit");

        VISIT.browser().leave(Keys.ENTER);

        assertThat(VISIT.browser().driver().getCurrentUrl()).isEqualTo(target);
        VISIT.browser().driver().navigate().back();
        assertThat(VISIT.browser().driver().getPageSource()).doesNotContain("politie");
    }

    private static List<LogEntry> entries(String log) {
        return VISIT.browser().driver().manage().logs().get(log).getAll();
    }

    private static String header(JsonNode response, String name) {
        JsonNode headers = response.get("headers");
        return headers.has(name)
                ? headers.get(name).textValue()
                : headers.path(name.toLowerCase()).asText();
    }
}
