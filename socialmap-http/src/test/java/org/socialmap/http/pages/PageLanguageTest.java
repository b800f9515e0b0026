package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialmap.http.StaffTexts;

/** The language and the direction of the pages. */
class PageLanguageTest {
    private static final Path ENGLISH =
            Path.of("src", "main", "resources", "org", "socialmap", "http", "pages", "pages_en.properties");
    /** Shorter texts occur in names as well. */
    private static final int LONG_ENOUGH = 8;

    @RegisterExtension
    static final Visit UTRECHT = Visit.to(() -> Site.of("utrecht"));

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private String start(String accepted, String fields) throws IOException, InterruptedException {
        URI page = UTRECHT.site().at("/");
        HttpRequest.Builder request = HttpRequest.newBuilder(page).header("Accept-Language", accepted);
        if (!fields.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", page.getScheme() + "://" + page.getAuthority())
                    .POST(HttpRequest.BodyPublishers.ofString(fields));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @CsvSource({
        "pl, , pl, ltr",
        "'de;q=0.9, uk;q=0.8, en;q=0.5', , uk, ltr",
        "ar-SY, , ar, rtl",
        "fr, , en, ltr",
        "nl, locale=hu, hu, ltr",
        "nl, locale=hu&speak=bg, bg, ltr",
        "ro, locale=xx, ro, ltr"
    })
    void pagesAreInTheChosenLanguageOrElseTheBestThatTheBrowserAccepts(
            String accepted, String fields, String language, String direction)
            throws IOException, InterruptedException {
        assertThat(start(accepted, fields == null ? "" : fields))
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">");
    }

    @Test
    void aLanguageThatNobodyCheckedSaysSo() throws IOException, InterruptedException {
        assertThat(start("pl", "")).contains("Tych tekstów nie sprawdziła jeszcze żadna osoba");
        assertThat(start("nl", "")).doesNotContain("nog niet nagekeken");
    }

    @Test
    void aLanguageWithoutTextsForStaffTurnsToAnotherThere() {
        Browser browser = UTRECHT.browser().open(UTRECHT.site().at("/signin"));
        Tour.turnTo(browser, "ar");
        assertThat(browser.find("html").getCssValue("direction")).isEqualTo("rtl");
        browser.type("#key", UTRECHT.site().editorKey())
                .send("main .primary")
                .open(UTRECHT.site().at("/fill"));
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("nl");
        assertThat(browser.all(".languages button[value=ar]")).isEmpty();
        assertThat(browser.all(".languages button[value=es]")).hasSize(1);
    }

    @Test
    void numbersStayFromLeftToRight() {
        Browser browser = UTRECHT.plain();
        browser.open(UTRECHT.site().at("/")).search("ik wil niet meer leven");
        Tour.turnTo(browser, "ar");
        assertThat(browser.wholeText(browser.find("main"))).contains("\u20660800-0113\u2069");
    }

    static List<Tour> publicPages() {
        return Tour.ofAnybody();
    }

    /** In a script of its own no English text goes unnoticed. */
    @ParameterizedTest
    @MethodSource("publicPages")
    void noTextOfThePagesIsMissing(Tour page) throws IOException {
        Browser browser = UTRECHT.plain();
        page.walk(browser, UTRECHT.site());
        Tour.turnTo(browser, "ar");
        String shown = browser.wholeText(browser.find("body"));
        Properties english = new Properties();
        try (Reader reader = Files.newBufferedReader(ENGLISH)) {
            english.load(reader);
        }
        assertThat(english.stringPropertyNames().stream()
                        .filter(name -> !StaffTexts.contain(name))
                        .map(english::getProperty)
                        .filter(text -> text.length() > LONG_ENOUGH && text.indexOf('{') < 0)
                        .filter(shown::contains))
                .isEmpty();
    }
}
