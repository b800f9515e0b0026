package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.access.Visibility;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;

/** Only what was ticked is shared, nothing is ticked in advance, and nothing typed is lost. */
class HandOverPageTest {
    private static final String HOSTILE = "<script>window.hurt=1</script>\"'><b class=hurt>x</b>${7*7}";

    private static void consent(Browser browser) {
        browser.click(browser.find("input[value=client]"));
        browser.click(browser.find("input[value=spoken]"));
    }

    private static String value(Browser browser, String field) {
        return browser.find(field).getDomProperty("value");
    }

    @Test
    void sheetContainsOnlyWhatWasTicked() {
        try (Browser browser = Browser.withoutScripts();
                Site site = Site.of("utrecht")) {
            Tour.HAND_OVER.walk(browser, site);
            List<WebElement> boxes = browser.all("input[name=share]");
            assertThat(boxes.stream().map(box -> box.getDomAttribute("value")))
                    .contains("age", "homeless", "trauma")
                    .as("the role of the person asking is not shared")
                    .doesNotContain("asking_as");
            assertThat(browser.all("input:checked")).isEmpty();
            assertThat(browser.find(".delicate").getText())
                    .contains("heeft een trauma")
                    .contains("gevoelig");

            browser.find("input[value=homeless]").click();
            consent(browser);
            browser.send("main .primary");
            String sheet = browser.find("article").getText();
            assertThat(sheet)
                    .contains("heeft geen eigen plek")
                    .contains("de cliënt zelf, mondeling, op 23 november 2026")
                    .contains("30 november 2026")
                    .doesNotContain("34")
                    .doesNotContain("Terugbellen")
                    .doesNotContain("heeft een trauma");
            assertThat(value(browser, "#copy"))
                    .contains("heeft geen eigen plek")
                    .contains("mondeling");

            browser.send(".back");
            assertThat(browser.all("input:checked"))
                    .as("consent to another choice is new")
                    .isEmpty();
            consent(browser);
            browser.send("main .primary");
            assertThat(browser.find("article").getText()).contains("Alleen deze vraag om hulp.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorsStandAtTheFieldsAndNothingTypedIsLost(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            Tour.HAND_OVER.walk(browser, site);
            browser.click(browser.find("input[value=homeless]"));
            browser.click(browser.find("input[value=bed]"));
            browser.click(browser.find("#companion option[value=worker]"));
            browser.type("#note", "belt\nmorgen")
                    .type("#sender-organization", HOSTILE)
                    .type("#sender-phone", "bel maar")
                    .type("#hold_code", "33333-33334")
                    .send("main .primary");

            assertThat(browser.find("[role=alert]").getText()).contains("nog niet klaar");
            assertThat(browser.all(".wrong .error").stream().map(WebElement::getText))
                    .containsExactlyInAnyOrder(
                            "Dit is geen telefoonnummer.",
                            "Deze code klopt niet. Kijk hem na.",
                            "Kies wie toestemming geeft.",
                            "Kies hoe: mondeling of schriftelijk.");
            assertThat(browser.find("#sender-phone").getDomAttribute("aria-describedby"))
                    .isEqualTo("sender-phone-error");
            assertThat(value(browser, "#sender-phone")).isEqualTo("bel maar");
            assertThat(value(browser, "#sender-organization")).isEqualTo(HOSTILE);
            assertThat(value(browser, "#hold_code")).isEqualTo("33333-33334");
            assertThat(value(browser, "#note")).isEqualTo("belt\nmorgen");
            assertThat(value(browser, "#companion")).isEqualTo("worker");
            assertThat(browser.all("input:checked").stream().map(box -> box.getDomAttribute("value")))
                    .containsExactly("homeless", "bed");
            assertThat(browser.driver().executeScript("return window.hurt")).isNull();
            if (scripts == Scripts.ON) {
                assertThat(Axe.violations(browser)).isEmpty();
            }
            browser.width(360).picture("handover-errors-" + scripts.name().toLowerCase(Locale.ROOT));

            Tour.turnTo(browser, "es");
            assertThat(value(browser, "#sender-phone")).isEqualTo("bel maar");
            assertThat(browser.all("input:checked"))
                    .as("no other page, no other consent")
                    .hasSize(2);
            Tour.turnTo(browser, "nl");

            browser.type("#sender-phone", "030 123 45 67").type("#hold_code", "");
            consent(browser);
            browser.send("main .primary");
            assertThat(browser.find("article").getText())
                    .contains(HOSTILE)
                    .contains("030 123 45 67")
                    .contains("een bed")
                    .contains("een hulpverlener")
                    .contains("heeft geen eigen plek")
                    .contains("belt\nmorgen");
            assertThat(browser.all(".hurt")).isEmpty();

            browser.send(".back");
            assertThat(value(browser, "#note")).isEqualTo("belt\nmorgen");
            assertThat(value(browser, "#sender-phone")).isEqualTo("030 123 45 67");
        }
    }

    /** Somebody who asks for herself decides by making the sheet; who she is stays folded, and blank. */
    @ParameterizedTest
    @EnumSource
    void peopleWhoAskForThemselvesAreAskedLess(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).press("Hulp voor mij").search("dakloos");
            browser.send("button[formaction$='/handover']");
            assertThat(browser.has("input[name='consent.by'], #sender-organization"))
                    .isFalse();
            assertThat(browser.find("#sender-phone").isDisplayed()).isFalse();
            assertThat(browser.text()).doesNotContain("cliënt");
            browser.width(360).picture("handover-mine-" + scripts.name().toLowerCase(Locale.ROOT));

            browser.unfold(browser.find("#sender-phone"))
                    .type("#sender-phone", "geen")
                    .send("main .primary");
            assertThat(browser.find("#sender-phone").isDisplayed())
                    .as("an error is in sight")
                    .isTrue();
            browser.type("#sender-phone", "06 12345678").send("main .primary");
            assertThat(browser.find("article").getText())
                    .contains("06 12345678")
                    .contains("de cliënt zelf, op 23 november 2026");
        }
    }

    /** What the map says to everybody about the organization of a key, and the bed that is held, need no typing. */
    @Test
    void deskKnowsTheSenderAndTheBed() {
        try (Browser browser = Browser.withoutScripts();
                Site site = Site.withBeds()) {
            UUID id = site.visitor();
            Organization sender =
                    site.map().dataSet().catalog().findOrganization(id).orElseThrow();
            site.map()
                    .records(Actor.EMBEDDER)
                    .put(
                            sender.toBuilder()
                                    .phones(List.of(
                                            Phone.builder(UUID.randomUUID(), "000 11 11 11")
                                                    .visibility(Visibility.PROFESSIONAL)
                                                    .build(),
                                            Phone.builder(UUID.randomUUID(), "000 22 22 22")
                                                    .type("fax")
                                                    .build(),
                                            Phone.builder(UUID.randomUUID(), "000 33 33 33")
                                                    .build()))
                                    .build(),
                            site.map().version(sender.reference()).orElseThrow());
            browser.open(site.at("/desk"))
                    .type("#key", site.key(Role.PROFESSIONAL, id).key())
                    .send("main .primary");
            browser.search("nachtopvang");
            String held = ((WebElement) browser.driver().executeScript("""
                            return document.querySelector('.units button').closest('.deskwork').previousElementSibling
                              .querySelector('button[formaction$="/handover"]')""")).getDomAttribute("formaction");
            browser.send(".units button");
            String code = browser.find(".code").getText();
            WebElement other = browser.all("button[formaction$='/handover']:not([formaction='" + held + "'])")
                    .getFirst();

            browser.send(other);
            assertThat(value(browser, "#sender-organization")).isEqualTo(sender.name());
            assertThat(value(browser, "#sender-phone")).isEqualTo("000 33 33 33");
            assertThat(value(browser, "#sender-name")).isEmpty();
            assertThat(value(browser, "#hold_code")).as("held elsewhere").isEmpty();
            assertThat(browser.all("input:checked")).isEmpty();

            browser.send(".back").send("button[formaction='" + held + "']");
            assertThat(value(browser, "#hold_code")).isEqualTo(code);
            browser.width(1280).picture("handover-desk");
            consent(browser);
            browser.send("main .primary");
            assertThat(browser.find("article").getText()).contains(code).contains(sender.name());
        }
    }

    /** The longest sheet that somebody may sensibly write. */
    @Test
    void fitsOnePageOfA4() {
        try (Browser browser = Browser.withScripts();
                Site site = Site.of("utrecht")) {
            Tour.HAND_OVER.walk(browser, site);
            browser.all("input[name=share], input[name=requested]").forEach(browser::click);
            browser.type("#note", "Zij belt morgen zelf en wil graag een vrouw spreken. ".repeat(30))
                    .type("#sender-organization", "Stichting Maatschappelijke Opvang West en Omstreken")
                    .type("#sender-name", "Jo van den Heuvel")
                    .type("#sender-phone", "030 123 45 67");
            browser.click(browser.find("#companion option[value=relative_or_friend]"));
            consent(browser);
            browser.send("main .primary");
            Map<String, Object> pdf =
                    browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
            assertThat(new String(Base64.getDecoder().decode((String) pdf.get("data")), StandardCharsets.ISO_8859_1))
                    .contains("/Count 1\n")
                    .contains("/MediaBox [0 0 59");
            browser.picture("handover-sheet");
        }
    }
}
