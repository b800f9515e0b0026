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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WindowType;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.language.Text;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;

/** A session that ends loses nothing: signing in with the same key goes on where one was, and with no other. */
class SignedOutTest {
    private static final String WORDS = "mijn cliënt van 34 zoekt nachtopvang";
    private static final String AGAIN = "Druk nog een keer op de knop";
    private static final Duration IDLE = Duration.ofHours(8);
    private static final String DIRECTORY = """
            {"id": "s1", "name": "Soep", "status": "active", "eligibility_description": "Vanaf 18 jaar", "organization": {"id": "o1", "name": "Het Pand", "description": "x"}}
            """;

    @TempDir
    private Path folder;

    private Site site;
    private Browser browser;

    private void start(Scripts scripts, Site opened) {
        browser = scripts.browser();
        site = opened;
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    private void signIn(String path, String key) {
        browser.open(site.at(path)).type("#key", key).send("main .primary");
    }

    /** Ends the session as a restart of the server does. */
    private void endSession() {
        browser.driver().manage().deleteAllCookies();
    }

    /** Checks that the page asks to sign in and shows nothing of what was typed, and signs in. */
    private void signInAgain(String key, String typed) {
        assertThat(browser.find("[role=status]").getText()).contains("Er is niets verloren");
        assertThat(browser.driver().getPageSource()).doesNotContain(typed);
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("?", "nacht", typed);
        browser.type("#key", key).send("main .primary");
    }

    private String value(String field) {
        return browser.find(field).getDomProperty("value");
    }

    @ParameterizedTest
    @EnumSource
    void aHoldIsPressedAgainWithTheWholeProfileInPlace(Scripts scripts) {
        start(scripts, Site.withBeds());
        String key = site.key(Role.PROFESSIONAL, site.visitor()).key();
        signIn("/desk", key);
        browser.search(WORDS);
        UUID unit = UUID.fromString(browser.find(".units button").getDomAttribute("value"));
        assertThat(value("#fact-age")).isEqualTo("34");
        endSession();
        browser.send(".units button[value='" + unit + "']");
        browser.width(360).picture("signed-out-360-" + scripts).width(1280).picture("signed-out-1280-" + scripts);
        if (scripts == Scripts.ON) {
            assertThat(Axe.violations(browser)).isEmpty();
        }
        browser.type("#key", "wrong").send("main .primary");
        assertThat(browser.find("[role=alert]").getText()).startsWith("Deze sleutel klopt niet.");
        browser.send(".languages button[value=en]");
        browser.send(".languages button[value=nl]");
        signInAgain(key, WORDS);

        assertThat(browser.find("#state > .notice").getText()).contains(AGAIN);
        assertThat(value("#text")).isEqualTo(WORDS);
        assertThat(value("#fact-age")).isEqualTo("34");
        assertThat(browser.has(".held")).isFalse();
        assertThat(site.freeBeds(unit)).as("nothing was done by itself").isEqualTo(9);
        browser.width(360).picture("signed-in-again-360-" + scripts);
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(360L);
        browser.width(1280).picture("signed-in-again-1280-" + scripts);

        browser.send(".units button[value='" + unit + "']");
        String code = browser.find(".code").getText();
        assertThat(site.freeBeds(unit)).isEqualTo(8);
        browser.driver().navigate().refresh();
        assertThat(browser.find(".code").getText()).isEqualTo(code);
        assertThat(value("#text")).isEqualTo(WORDS);
        assertThat(site.freeBeds(unit)).isEqualTo(8);
        browser.driver().navigate().back();
        assertThat(browser.has(".held")).isFalse();
        assertThat(value("#text")).isEqualTo(WORDS);
        browser.driver().navigate().forward();
        assertThat(browser.find(".code").getText()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsAnsweredAtOnce(Scripts scripts) {
        start(scripts, Site.withBeds());
        String key = site.key(Role.PROFESSIONAL, site.visitor()).key();
        signIn("/desk", key);
        browser.search(WORDS);
        browser.send(".card h3 button");
        site.pass(IDLE);
        browser.press("Terug naar de mogelijkheden");
        signInAgain(key, WORDS);
        assertThat(value("#text")).isEqualTo(WORDS);
        assertThat(browser.all(".results .card")).isNotEmpty();
        assertThat(browser.text()).doesNotContain(AGAIN);
    }

    @ParameterizedTest
    @EnumSource
    void anotherKeySeesNothingOfIt(Scripts scripts) {
        start(scripts, Site.withBeds());
        signIn("/desk", site.key(Role.PROFESSIONAL, site.visitor()).key());
        browser.search(WORDS);
        String answer = browser.driver().getCurrentUrl();
        endSession();
        browser.send(".desk .primary");
        signInAgain(site.key(Role.PROFESSIONAL, site.visitor()).key(), WORDS);
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(site.at("/desk").toString());
        assertThat(browser.driver().getPageSource()).doesNotContain(WORDS);
        browser.open(URI.create(answer));
        assertThat(browser.find("[role=alert]").getText()).startsWith("Deze pagina is verlopen.");
        assertThat(browser.driver().getPageSource()).doesNotContain(WORDS);
    }

    @ParameterizedTest
    @EnumSource
    void theBoardKeepsWhatWasTypedAndCountsNothingByItself(Scripts scripts) {
        start(scripts, Site.withBeds());
        String key = site.key(Role.PROVIDER, site.shelter()).key();
        signIn("/board", key);
        String id = browser.find("form.unit").getDomAttribute("id");
        UUID unit = UUID.fromString(id.substring("unit-".length()));
        String form = "#" + id;
        browser.unfold(browser.find(form + " [name=available]")).type(form + " [name=available]", "3");
        endSession();
        browser.send(form + " button[value=count]");
        signInAgain(key, "value=\"3\"");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/board#" + id);
        assertThat(browser.find(form + " [role=status]").getText()).contains(AGAIN);
        assertThat(value(form + " [name=available]")).isEqualTo("3");
        assertThat(site.freeBeds(unit)).isEqualTo(9);
        browser.send(form + " button[value=count]");
        assertThat(site.freeBeds(unit)).isEqualTo(3);

        site.pass(IDLE);
        browser.send(form + " button[value=confirm]");
        assertThat(browser.has("#key")).isTrue();
        browser.type("#key", key).send("main .primary");
        assertThat(browser.find(form + " [role=status]").getText()).contains(AGAIN);
        browser.send(form + " button[value=confirm]");
        browser.send(form + " button[value=subtract]");
        assertThat(site.freeBeds(unit)).isEqualTo(2);
        browser.driver().navigate().refresh();
        assertThat(site.freeBeds(unit)).isEqualTo(2);
    }

    /** What was typed comes back with the version it was made for, so that it overwrites no one. */
    @ParameterizedTest
    @EnumSource
    void theFormOfARecordComesBackAsItWasTyped(Scripts scripts) {
        start(scripts, Site.of("utrecht"));
        String key = site.editorKey();
        Organization house = site.organization("Tussenvoorziening");
        Service service = site.map().dataSet().catalog().servicesOf(house).getFirst();
        signIn("/fill/services/" + service.id(), key);
        assertThat(browser.driver().getCurrentUrl()).endsWith("/fill/services/" + service.id());
        String typed = "Wat ik schreef. " + "é".repeat(2_000);
        browser.type("#edit-description", typed).type("#edit-by", "balie");
        site.pass(IDLE);
        browser.send("main .primary");
        signInAgain(key, "Wat ik schreef");
        assertThat(browser.find("main .notice").getText()).contains(AGAIN);
        assertThat(value("#edit-description")).isEqualTo(typed);
        assertThat(value("#edit-by")).isEqualTo("balie");
        browser.driver().navigate().refresh();
        assertThat(value("#edit-description")).isEqualTo(typed);

        Service changed = site.map().dataSet().catalog().findService(service.id()).orElseThrow().toBuilder()
                .description(Text.of("nl", "Wat een ander schreef"))
                .build();
        site.map()
                .records(Actor.EMBEDDER)
                .put(changed, site.map().version(service.reference()).orElseThrow());
        browser.send("main .primary");
        assertThat(browser.find("[role=alert]").getText()).contains("Iemand anders");
        browser.send("main .primary");
        assertThat(browser.find("[role=status]").getText()).contains("Opgeslagen");
        browser.driver().navigate().refresh();
        assertThat(site.map()
                        .dataSet()
                        .catalog()
                        .findService(service.id())
                        .orElseThrow()
                        .description()
                        .byLanguage())
                .containsEntry("nl", typed);
        browser.driver().navigate().back();
        assertThat(browser.has("footer")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsMadeOnlyWhenAskedForAgain(Scripts scripts) {
        start(scripts, Site.of("example-city"));
        String key = site.administratorKey();
        signIn("/admin/keys", key);
        browser.type("#label", "balie west");
        browser.click(browser.find("input[value=editor]"));
        endSession();
        browser.press("Maak de sleutel");
        signInAgain(key, "balie west");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/admin/keys");
        assertThat(browser.find("main [role=alert]").getText()).contains(AGAIN);
        assertThat(value("#label")).isEqualTo("balie west");
        assertThat(browser.find("input[value=editor]").isSelected()).isTrue();
        assertThat(site.map().keys(Actor.EMBEDDER).keys()).hasSize(1);
        browser.press("Maak de sleutel");
        assertThat(browser.has("#new-key")).isTrue();
        browser.driver().navigate().refresh();
        browser.driver().navigate().back();
        assertThat(site.map().keys(Actor.EMBEDDER).keys()).hasSize(2);
    }

    /** The file that was checked is there for the next session of the same key; one that was being sent is not. */
    @ParameterizedTest
    @EnumSource
    void anImportGoesOnWithTheFileThatWasChecked(Scripts scripts) throws Exception {
        start(scripts, Site.of("example-city"));
        String key = site.administratorKey();
        String file =
                Files.writeString(folder.resolve("gids.ndjson"), DIRECTORY).toString();
        signIn("/admin/import", key);
        browser.type("#source", "gids west").find("#file").sendKeys(file);
        endSession();
        browser.press("Lees op proef");
        assertThat(browser.has("[role=status]")).as("a file is not kept").isFalse();
        browser.type("#key", key).send("main .primary");
        assertThat(browser.find("main [role=alert]").getText()).contains("Vul dit opnieuw in");

        browser.type("#source", "gids west").find("#file").sendKeys(file);
        browser.press("Lees op proef");
        browser.click(browser.find("input[name=accept]"));
        endSession();
        browser.press("Zet dit op de kaart");
        signInAgain(key, "gids west");
        assertThat(browser.find("main [role=alert]").getText()).contains(AGAIN);
        assertThat(browser.find("input[name=accept]").isSelected()).isTrue();
        browser.press("Zet dit op de kaart");
        assertThat(browser.find("main [role=status]").getText()).startsWith("Ingelezen: ");
    }

    @ParameterizedTest
    @EnumSource
    void aChangeIsUndoneOnlyWhenAskedForAgain(Scripts scripts) {
        start(scripts, Site.of("utrecht"));
        String key = site.editorKey();
        Organization house = site.organization("Tussenvoorziening");
        site.map()
                .records(Actor.EMBEDDER)
                .put(
                        house.toBuilder().name("Anders").build(),
                        site.map().version(house.reference()).orElseThrow());
        signIn("/fill/organizations/" + house.id() + "/history", key);
        endSession();
        browser.send(".history .card button");
        signInAgain(key, "Anders");
        assertThat(browser.find("main .notice").getText()).contains(AGAIN);
        assertThat(site.organization("Anders").id()).isEqualTo(house.id());
        browser.send(".history .card button");
        assertThat(browser.find("[role=status]").getText()).contains("Ongedaan gemaakt");
        browser.driver().navigate().refresh();
        assertThat(site.organization("Tussenvoorziening")).isEqualTo(house);
    }

    /** Signed in again in another tab: the form of the first one is not lost, and not sent without a press. */
    @Test
    void aFormOfAnEarlierSessionIsShownAgain() {
        start(Scripts.OFF, Site.of("utrecht"));
        String key = site.editorKey();
        Organization house = site.organization("Tussenvoorziening");
        String path = "/fill/organizations/" + house.id();
        signIn(path, key);
        browser.type("#edit-alternate", "Het huis").type("#edit-by", "balie");
        endSession();
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        signIn("/fill", key);
        browser.driver().switchTo().window(first);
        browser.send("main .primary");
        assertThat(browser.find("main .notice").getText()).contains(AGAIN);
        assertThat(value("#edit-alternate")).isEqualTo("Het huis");
        browser.send("main .primary");
        assertThat(browser.find("[role=status]").getText()).contains("Opgeslagen");
    }

    /** Where a page leads after signing in is always on this site. */
    @Test
    void signingInLeadsToNoOtherSite() throws Exception {
        start(Scripts.OFF, Site.of("example-city"));
        String key = site.editorKey();
        for (String next : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/fill/../../evil",
                "%2F%2Fevil",
                "/%0d%0aSet-Cookie: a=b",
                "/\r\nx: y",
                "/fill?x",
                "/fill#x",
                "x")) {
            HttpResponse<String> signedIn =
                    post("/signin", "key=" + key + "&next=" + encoded(next) + "&to=" + encoded(next));
            assertThat(signedIn.statusCode()).isEqualTo(303);
            assertThat(signedIn.headers().firstValue("Location")).as(next).contains("/fill");
        }
        for (String path : List.of("//evil.example/board", "/\\evil.example/board", "/%2F%2Fevil.example/board")) {
            HttpResponse<String> page = send(HttpRequest.newBuilder(
                    URI.create(site.at("/").toString().replaceAll("/$", "") + path.replace("\\", "%5C"))));
            assertThat(page.body()).as(path).doesNotContain("evil");
        }
    }

    @Test
    void theSignInPageSaysItIsNotTheOneAskedFor() throws Exception {
        start(Scripts.OFF, Site.of("example-city"));
        for (String path : List.of("/desk", "/board", "/fill", "/remarks", "/admin", "/admin/keys")) {
            HttpResponse<String> page = send(HttpRequest.newBuilder(site.at(path)));
            assertThat(page.statusCode()).as(path).isEqualTo(401);
            assertThat(page.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().map()).doesNotContainKey("set-cookie");
            assertThat(page.body())
                    .contains("name=\"to\" value=\"" + path + "\"")
                    .doesNotContain("name=\"next\"", "Nothing was lost");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(site.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    request.header("Accept-Language", Locale.ENGLISH.getLanguage())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
