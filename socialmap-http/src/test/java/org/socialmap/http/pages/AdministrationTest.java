package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.socialmap.access.Actor;
import org.socialmap.catalog.Catalog;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.eligibility.RuleText;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Organization;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;

/** The pages of an administrator: keys, imports, differences from the data set, changes and health. */
class AdministrationTest {
    private static final Locale DUTCH = Locale.of("nl");
    private static final DataSet CITY =
            DataSetReader.read(Path.of("..", "datasets", "example-city")).orThrow();
    private static final int NARROW = 320;
    private static final String CANARY = "kanarie0815";
    private static final String DIRECTORY = """
            {"id": "s1", "name": "Soep", "status": "active", "eligibility_description": "Vanaf 18 jaar", "shoe_size": 43, "organization": {"id": "o1", "name": "Het Pand", "description": "x"}, "phones": [{"id": "p1", "number": "030 1234567", "private": true, "description": "CANARY"}]}
            {"id": "s2", "name": "Bed", "status": "active", "eligibility_description": "Vanaf 18 jaar", "organization": {"id": "o1", "name": "Het Pand", "description": "x"}}
            {"id": "s3", "name": "Jongeren", "status": "active", "eligibility_description": "Vanaf 16 jaar", "organization": {"id": "o2", "name": "De Brug", "description": "x"}}
            """.replace("CANARY", CANARY);

    @TempDir
    private Path folder;

    private static Browser signIn(Browser browser, Site site, String key) {
        return browser.open(site.at("/signin")).type("#key", key).send("main .primary");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toAbsolutePath();
    }

    private static void press(Browser browser, String words) {
        browser.press(words);
        checkLayout(browser);
    }

    /** Nothing scrolls sideways, and nothing of the page is hard to use. */
    private static void checkLayout(Browser browser) {
        assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(NARROW);
        // Axe waits for timers, which a page without scripts does not have; its pages are the same.
        if (!(Boolean) browser.driver().executeScript("return matchMedia('(scripting: none)').matches")) {
            assertThat(Axe.violations(browser)).isEmpty();
        }
    }

    private static void follow(Browser browser, String words) {
        WebElement link = browser.driver().findElement(By.partialLinkText(words));
        browser.send(link);
        checkLayout(browser);
    }

    private static String notice(Browser browser) {
        return browser.find("main [role=status], main [role=alert]").getText();
    }

    private static String error(Browser browser, String field) {
        return browser.find("#" + field + "-error").getText();
    }

    @ParameterizedTest
    @EnumSource
    void fromAnEmptyMapToAnImportedDirectory(Scripts scripts) throws IOException {
        try (Site site = new Site(CITY.with(Catalog.EMPTY));
                Browser browser = scripts.browser().width(NARROW)) {
            signIn(browser, site, site.administratorKey());
            assertThat(browser.find("h1").getText()).isEqualTo("Beheer van de kaart");
            assertThat(browser.text()).contains("0 organisaties", "Opslaan werkt.", "1 geldige sleutel");
            checkLayout(browser);
            browser.picture("admin-320-" + scripts);

            follow(browser, "Inlezen");
            press(browser, "Lees op proef");
            assertThat(error(browser, "source")).isEqualTo("Geef de bron een naam.");
            assertThat(error(browser, "file")).isEqualTo("Kies een bestand.");
            browser.picture("admin-import-wrong-320-" + scripts);
            browser.type("#source", "gids 2026")
                    .find("#file")
                    .sendKeys(file("gids.ndjson", DIRECTORY).toString());
            press(browser, "Lees op proef");

            assertThat(notice(browser)).isEqualTo("Op proef gelezen. Er is nog niets veranderd.");
            assertThat(browser.text())
                    .contains("5 gehouden, 1 samengevoegd, 0 opzij gelegd", "5 nieuw", "gids.ndjson:1 shoe_size")
                    .doesNotContain("43");
            assertThat(browser.driver().getPageSource()).doesNotContain(CANARY);
            assertThat(site.map().dataSet().catalog().services()).isEmpty();
            browser.picture("admin-import-check-320-" + scripts);
            browser.click(browser.find("input[name=phrase]"));
            press(browser, "Zet dit op de kaart");

            assertThat(notice(browser))
                    .startsWith("Ingelezen: 5 nieuw of veranderd")
                    .contains("2 voorwaarden");
            Catalog catalog = site.map().dataSet().catalog();
            assertThat(catalog.organizations()).hasSize(2);
            assertThat(ruled(catalog)).as("accepted by phrase").containsExactly("Bed", "Soep");
            browser.driver().navigate().refresh();
            assertThat(browser.has("input[name=held]")).as("it is not kept").isFalse();
            assertThat(site.map().dataSet().catalog()).as("nothing is repeated").isSameAs(catalog);
            assertThat(browser.all("main .queue li")).hasSize(2);

            browser.open(site.at("/admin/changes"));
            checkLayout(browser);
            assertThat(browser.text()).contains("Organisatie: Het Pand", "Door beheer, op 23 november 2026.");
            browser.picture("admin-changes-320-" + scripts);
            browser.send(browser.driver().findElement(By.linkText("Soep")));
            assertThat(browser.find("h1").getText()).contains("Soep");
        }
    }

    private static List<String> ruled(Catalog catalog) {
        return catalog.services().stream()
                .filter(service -> service.rule()
                        .filter(rule -> new RuleText(CITY.vocabulary(), DUTCH)
                                .describe(rule)
                                .contains("jaar of ouder"))
                        .isPresent())
                .map(service -> service.name().in(DUTCH))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aProposalIsAcceptedSinglyAndAFileThatIsTooLargeIsRefused(Scripts scripts) throws IOException {
        try (Site site = new Site(CITY.with(Catalog.EMPTY));
                Browser browser = scripts.browser().width(NARROW)) {
            signIn(browser, site, site.administratorKey()).open(site.at("/admin/import"));
            browser.type("#source", "gids")
                    .find("#file")
                    .sendKeys(file("large.json", "[" + " ".repeat(17 * 1024 * 1024))
                            .toString());
            press(browser, "Lees op proef");
            assertThat(error(browser, "file")).startsWith("Dit bestand is groter dan 16 MB.");
            assertThat(browser.find("#source").getDomProperty("value")).isEqualTo("gids");

            browser.find("#file").sendKeys(file("gids.ndjson", DIRECTORY).toString());
            press(browser, "Lees op proef");
            press(browser, "kies een ander bestand");
            assertThat(notice(browser)).isEqualTo("Het bestand is weg. Er is niets veranderd.");
            assertThat(browser.has("#file")).isTrue();

            browser.type("#source", "gids")
                    .find("#file")
                    .sendKeys(file("gids.ndjson", DIRECTORY).toString());
            press(browser, "Lees op proef");
            WebElement box = browser.find("details input[name=accept]");
            browser.unfold(box).click(box);
            press(browser, "Zet dit op de kaart");
            assertThat(ruled(site.map().dataSet().catalog())).containsExactly("Soep");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsMadeLimitedAndRevoked(Scripts scripts) {
        try (Site site = Site.of("example-city");
                Browser browser = scripts.browser().width(NARROW);
                Browser provider = scripts.browser()) {
            signIn(browser, site, site.administratorKey());
            follow(browser, "Sleutels");
            browser.type("#label", "balie").type("#organization", "bestaat niet");
            browser.click(browser.find("input[value=provider]"));
            press(browser, "Maak de sleutel");
            assertThat(error(browser, "organization")).isEqualTo("Deze organisatie staat niet op de kaart.");
            assertThat(browser.find("#label").getDomProperty("value")).isEqualTo("balie");
            assertThat(browser.find("input[value=provider]").isSelected()).isTrue();
            assertThat(site.map().keys(Actor.EMBEDDER).keys()).hasSize(1);
            browser.picture("admin-keys-wrong-320-" + scripts);

            Organization shelter = site.map()
                    .dataSet()
                    .catalog()
                    .findOrganization(site.shelter())
                    .orElseThrow();
            browser.type("#organization", shelter.name().toUpperCase(DUTCH));
            press(browser, "Maak de sleutel");
            String secret = browser.find("#new-key").getText();
            assertThat(site.map().findActor(secret).orElseThrow().organization())
                    .contains(shelter.id());
            browser.picture("admin-key-made-320-" + scripts);
            assertThat(browser.driver().getCurrentUrl()).doesNotContain(secret).endsWith("/admin/keys");
            browser.driver().navigate().refresh();
            assertThat(browser.driver().getPageSource()).doesNotContain(secret);
            browser.open(site.at("/admin")).driver().navigate().back();
            assertThat(browser.driver().getPageSource()).doesNotContain(secret);

            signIn(provider, site, secret);
            assertThat(provider.open(site.at("/admin")).text()).contains("niet");
            assertThat(provider.has(".services")).isFalse();

            browser.open(site.at("/admin/keys"));
            assertThat(browser.text()).contains("Laatst gebruikt op 23 november 2026.", shelter.name());
            follow(browser, "balie");
            browser.picture("admin-key-320-" + scripts);
            press(browser, "Zet deze laatste dag");
            assertThat(error(browser, "last-day")).isEqualTo("Vul een dag in.");
            browser.driver().executeScript("arguments[0].value = '2026-12-31'", browser.find("#last-day"));
            press(browser, "Zet deze laatste dag");
            assertThat(notice(browser)).isEqualTo("Beperkt: balie.");
            assertThat(browser.text()).contains("Werkt tot en met 31 december 2026.");

            press(browser, "Intrekken");
            assertThat(error(browser, "sure")).isEqualTo("Vink aan dat je het zeker weet.");
            assertThat(site.map().findActor(secret)).isPresent();
            browser.click(browser.find("input[name=sure]"));
            press(browser, "Intrekken");
            assertThat(notice(browser)).isEqualTo("Ingetrokken: balie.");
            assertThat(site.map().findActor(secret)).isEmpty();
            assertThat(provider.open(site.at("/board")).has("#key"))
                    .as("signed out")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNewInTheDataSetIsTakenOver(Scripts scripts) {
        Service soup = CITY.catalog().services().iterator().next();
        Organization edited = CITY.catalog().organizations().stream()
                .filter(one -> !one.id().equals(soup.organizationId()))
                .findFirst()
                .orElseThrow();
        List<CatalogRecord> earlier = CITY.catalog().records().stream()
                .filter(record -> !isAbout(record, soup))
                .toList();
        try (Site site = new Site(CITY.with(Catalog.of(earlier)), CITY);
                Browser browser = scripts.browser().width(NARROW)) {
            site.map().applyUnchecked(List.of(new Change.Put(edited.with(Provenance.UNSTATED))));
            signIn(browser, site, site.administratorKey());
            follow(browser, "Verschillen");
            assertThat(browser.text())
                    .contains("Nieuw in de dataset", soup.name().in(DUTCH), "Op de kaart veranderd (1)", edited.name());
            browser.picture("admin-differences-320-" + scripts);
            press(browser, "over");
            assertThat(notice(browser)).startsWith("Overgenomen: ");
            assertThat(site.map().dataSet().catalog().findService(soup.id())).contains(soup);
            assertThat(browser.text()).doesNotContain("Nieuw in de dataset");
        }
    }

    private static boolean isAbout(CatalogRecord record, Service service) {
        return record.reference().equals(service.reference())
                || record.references().contains(service.reference());
    }

    /** Another site can make a browser send a form, but not the secret of the session that each form carries. */
    @Test
    void formsOfAnotherSiteAreRefused() throws Exception {
        try (Site site = Site.of("example-city");
                Browser browser = Browser.withoutScripts();
                HttpClient client = HttpClient.newHttpClient()) {
            signIn(browser, site, site.administratorKey());
            Cookie cookie = browser.driver().manage().getCookies().iterator().next();
            String token = browser.find("input[name=token]").getDomProperty("value");
            Collection<?> keys = site.map().keys(Actor.EMBEDDER).keys();
            for (String path : List.of(
                    "/admin",
                    "/admin/keys/new",
                    "/admin/import/check",
                    "/admin/import/run",
                    "/admin/import/drop",
                    "/admin/differences/take-over")) {
                for (String origin : List.of("https://elsewhere.example", "null")) {
                    HttpResponse<String> refused = client.send(
                            HttpRequest.newBuilder(site.at(path))
                                    .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                                    .header("Origin", origin)
                                    .header("Sec-Fetch-Site", "cross-site")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("label=x&role=admin&sure=yes&token=" + token))
                                    .build(),
                            BodyHandlers.ofString());
                    assertThat(refused.statusCode())
                            .as(path + " from " + origin)
                            .isEqualTo(403);
                }
            }
            assertThat(site.map().keys(Actor.EMBEDDER).keys()).isEqualTo(keys);
        }
    }

    /** The pages speak the languages of the other pages for staff, and keep the one that was chosen. */
    @Test
    void everyPageIsInThreeLanguages() {
        try (Site site = Site.of("example-city");
                Browser browser = Browser.withScripts().width(NARROW)) {
            signIn(browser, site, site.administratorKey());
            for (String language : List.of("en", "es", "nl")) {
                for (String path : List.of("", "/keys", "/import", "/differences", "/changes")) {
                    browser.open(site.at("/admin" + path)).skipTo(".languages button[value=" + language + "]");
                    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
                    assertThat(browser.driver().getCurrentUrl()).endsWith("/admin" + path);
                    checkLayout(browser);
                }
            }
        }
    }
}
