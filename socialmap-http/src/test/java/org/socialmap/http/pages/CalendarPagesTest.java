package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What depends on the date: upcoming activities and seasonal prompts. */
class CalendarPagesTest {
    @Test
    void promptsAppearOnlyInTheirSeason() {
        try (Browser browser = Browser.withoutScripts();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/"));
            assertThat(browser.has(".season")).isFalse();
            site.pass(Duration.ofDays(150));
            browser.open(site.at("/"));
            assertThat(browser.find(".season").getText()).contains("30 april");
            browser.send(".season button");
            assertThat(browser.find(".chips").getText()).contains("belastingaangifte");
            assertThat(browser.all(".options > li")).isNotEmpty();
        }
    }

    @Test
    void agendaCanBeImportedIntoACalendar() throws Exception {
        try (Browser browser = Browser.withoutScripts();
                HttpClient client = HttpClient.newHttpClient();
                Site site = Site.of("example-city")) {
            browser.open(site.at("/agenda"));
            assertThat(browser.all(".agenda > li")).isNotEmpty();
            String first = browser.find(".agenda strong").getText();
            HttpResponse<String> calendar = client.send(
                    HttpRequest.newBuilder(URI.create(browser.find("main a").getDomProperty("href")))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(calendar.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/calendar");
            assertThat(calendar.body().replace("\r\n ", "")).contains("BEGIN:VEVENT", "SUMMARY:" + first);

            browser.send(".agenda li button");
            assertThat(browser.has("article.record")).isTrue();
        }
    }
}
