package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** Back, reload and a second press work on every answer, for half an hour, and no address shows what was typed. */
class AnswerAddressTest {
    private static final String WORDS = "slaapplek voor vannacht";
    private static final String EXPIRED = "Deze pagina is verlopen.";

    @ParameterizedTest
    @EnumSource
    void backAndForwardShowEachAnswerAgain(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).search(WORDS);
            browser.type("#answer", "30").send(".question .row button");
            List<String> answered = chips(browser);
            browser.send(".card h3 button");
            String service = browser.find("h1").getText();
            browser.send(".by button");

            browser.driver().navigate().back();
            assertThat(browser.find("h1").getText()).isEqualTo(service);
            browser.driver().navigate().back();
            assertThat(chips(browser)).isEqualTo(answered);
            browser.driver().navigate().back();
            assertThat(browser.find(".question legend").getText()).isEqualTo("Hoe oud ben je?");
            assertThat(browser.find("#text").getDomProperty("value")).isEqualTo(WORDS);
            browser.driver().navigate().back();
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(site.at("/").toString());
            browser.driver().navigate().forward();
            browser.driver().navigate().forward();
            assertThat(chips(browser)).isEqualTo(answered);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reloadShowsTheSameWithoutAskingToSendAgain(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            for (Tour page : List.of(Tour.ANSWERED, Tour.SERVICE, Tour.CARD, Tour.SHEET, Tour.CALLS)) {
                page.walk(browser, site);
                String text = browser.text();
                browser.driver().navigate().refresh();
                assertThat(browser.text()).as(page.name()).isEqualTo(text);
            }
        }
    }

    @Test
    void aSecondPressChangesNothing() {
        try (Browser browser = Browser.withScripts();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).search(WORDS);
            browser.type("#answer", "30");
            browser.driver().executeScript("""
                    const button = document.querySelector('.question .row button');
                    button.click();
                    button.click();
                    """);
            browser.until(() -> chips(browser).stream().anyMatch(chip -> chip.contains("leeftijd: 30")));
            assertThat(chips(browser)).hasSize(1);
            browser.driver().navigate().back();
            assertThat(browser.find(".question legend").getText()).isEqualTo("Hoe oud ben je?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredAnswerSaysSoAndLeadsOn(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).search(WORDS);
            URI answer = URI.create(browser.driver().getCurrentUrl());
            site.pass(Duration.ofMinutes(29));
            browser.driver().navigate().refresh();
            assertThat(browser.find("#text").getDomProperty("value")).isEqualTo(WORDS);
            site.pass(Duration.ofMinutes(1));
            browser.driver().navigate().refresh();
            assertThat(browser.find("[role=alert]").getText()).startsWith(EXPIRED);
            assertThat(browser.driver().getPageSource()).doesNotContain(WORDS);
            browser.width(360).glance("expired-" + scripts.name().toLowerCase(Locale.ROOT));

            browser.search("schulden");
            assertThat(browser.has(".card")).isTrue();
            String damaged = answer.toString().substring(0, answer.toString().length() - 1);
            browser.open(URI.create(damaged));
            assertThat(browser.find("[role=alert]").getText()).startsWith(EXPIRED);
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, Deze pagina is verlopen.", "en, This page has expired", "es, Esta página ha caducado"})
    void aForeignAddressIsGoneInTheLanguageOfTheBrowser(String language, String words) throws Exception {
        try (Site site = Site.of("utrecht");
                Site other = Site.of("utrecht")) {
            URI path = other.at(location(post(other, "/find", "text=schulden")));
            HttpResponse<String> response = send(HttpRequest.newBuilder(site.at(path.getPath()))
                    .header("Accept", "text/html")
                    .header("Accept-Language", language));
            assertThat(response.statusCode()).isEqualTo(410);
            assertThat(response.body()).contains(words).doesNotContain("Exception");
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(send(HttpRequest.newBuilder(other.at(path.getPath()))).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void addressesAreSealedAndStayHere() throws Exception {
        String canary = "kanarie0815";
        try (Site site = Site.of("utrecht")) {
            for (String page : List.of("/find", "/signpost", "/calls", "/agenda", "/")) {
                String form = "locale=nl&text=" + canary + "&fact.age=42&need=debts&" + canary + "=1";
                HttpResponse<String> sent = post(site, page, form);
                assertThat(sent.statusCode()).as(page).isEqualTo(303);
                assertThat(sent.headers().map().toString() + sent.body()).doesNotContain(canary);
                HttpResponse<String> shown = send(HttpRequest.newBuilder(site.at(location(sent))));
                assertThat(shown.headers().map().toString()).doesNotContain(canary);
                assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
                String elsewhere = location(sent).replaceFirst(".*/s/", "/services/x/s/");
                assertThat(send(HttpRequest.newBuilder(site.at(elsewhere))).statusCode())
                        .isEqualTo(410);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVisitCanBeForgotten(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).search(WORDS);
            URI answer = URI.create(browser.driver().getCurrentUrl());
            browser.send(".card h3 button");
            URI service = URI.create(browser.driver().getCurrentUrl());
            browser.press("Laat ze nu verlopen");
            assertThat(browser.find("[role=alert]").getText()).startsWith("Je antwoorden zijn verlopen.");
            browser.width(360).glance("forgotten-" + scripts.name().toLowerCase(Locale.ROOT));

            browser.search("schulden");
            browser.driver().navigate().refresh();
            assertThat(browser.find("#text").getDomProperty("value"))
                    .as("a new visit has begun")
                    .isEqualTo("schulden");
            for (URI gone : List.of(answer, service)) {
                browser.open(gone);
                assertThat(browser.find("[role=alert]").getText()).startsWith(EXPIRED);
                assertThat(browser.driver().getPageSource()).doesNotContain(WORDS);
            }
        }
    }

    @Test
    void leavingQuicklyForgetsTheVisit() {
        try (Browser browser = Browser.withScripts();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).search(WORDS);
            URI answer = URI.create(browser.driver().getCurrentUrl());
            assertThat(isForgotten(site, answer)).isFalse();
            browser.driver().executeScript("document.getElementById('exit').click()");
            browser.until(() -> isForgotten(site, answer));
        }
    }

    private static boolean isForgotten(Site site, URI answer) {
        try {
            return send(HttpRequest.newBuilder(site.at(answer.getPath()))).statusCode() == 410;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is cut off to fit into an address. */
    @Test
    void aFormThatIsTooLongIsAnsweredDirectly() throws Exception {
        try (Site site = Site.of("utrecht")) {
            String words = "schulden en " + "ééé ".repeat(400);
            HttpResponse<String> response =
                    post(site, "/find", "text=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains(words.strip());
        }
    }

    private static List<String> chips(Browser browser) {
        return browser.all(".known .chips button").stream()
                .map(WebElement::getText)
                .toList();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> post(Site site, String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(site.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
