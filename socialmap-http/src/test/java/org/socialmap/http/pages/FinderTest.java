package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The finder as people use it: with and without scripts, by mouse and by keyboard. */
class FinderTest {
    @ParameterizedTest
    @EnumSource
    void answersAreCarriedAlongAndCanBeUndone(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).press("Hulp voor mij").search("slaapplk vannacht");
            assertThat(chips(browser)).anyMatch(chip -> chip.contains("wie het vraagt: voor mezelf"));
            assertThat(browser.wholeText(browser.find("main")))
                    .contains("“slaapplk” gelezen als “slaapplek”")
                    .contains("Hoe oud ben je?");

            browser.type("#answer", "30").send(".question .row button");
            assertThat(chips(browser)).anyMatch(chip -> chip.contains("leeftijd: 30"));
            String asked = question(browser);

            browser.press("Zeg ik liever niet");
            assertThat(browser.has(".question") ? question(browser) : "").isNotEqualTo(asked);
            browser.press("Vorige vraag");
            assertThat(question(browser)).isEqualTo(asked);

            browser.send(".languages button[value=en]");
            assertThat(chips(browser)).anyMatch(chip -> chip.contains("age: 30"));
            browser.send(".known .chips li:last-child button");
            assertThat(question(browser)).isEqualTo("How old are you?");
            assertThat(browser.driver().getCurrentUrl())
                    .startsWith(site.at("/find/s/").toString());

            browser.send(".card h3 button").press("Back to the possibilities");
            assertThat(browser.find("#text").getDomProperty("value")).isEqualTo("slaapplk vannacht");
            assertThat(chips(browser)).anyMatch(chip -> chip.contains("who is asking"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void personInDangerSeesFirstWhomToContact(Scripts scripts) {
        try (Browser browser = scripts.browser();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/")).press("Hulp voor mij").search("ik wil niet meer leven");

            assertThat(browser.all("main form > :not(input)").getFirst().getDomAttribute("class"))
                    .isEqualTo("urgent");
            assertThat(browser.all(".urgent a.line"))
                    .extracting(WebElement::getText)
                    .containsExactly(
                            "Bel 0800-0113 (113 Zelfmoordpreventie)", "Chat met 113 Zelfmoordpreventie (113.nl)");
            assertThat(browser.all(".urgent a.line"))
                    .extracting(line -> line.getDomAttribute("href"))
                    .containsExactly("tel:08000113", "https://113.nl");
            assertThat(browser.find(".urgent").getText())
                    .contains("Dag en nacht, gratis.", "Je kunt anoniem blijven.", "Bron: upday.com.")
                    .contains("Laatst nagekeken op 3 oktober 2025. Het kan intussen anders zijn.");

            browser.search("mijn klant slaat me");
            assertThat(browser.all(".urgent a.line"))
                    .extracting(WebElement::getText)
                    .containsExactly("Bel 112 (Alarmnummer)", "Bel 0800-2000 (Veilig Thuis)");
            assertThat(browser.find(".urgent").getText()).contains("Datum onbekend.");

            browser.search("boekhouder");
            assertThat(browser.all(".urgent")).isEmpty();
        }
    }

    @Test
    void aTextThatIsNotUnderstoodIsAnsweredInItsLanguageToo() {
        try (Browser browser = Browser.withoutScripts();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/"))
                    .press("Hulp voor mij")
                    .search("quiero comprar una bicicleta roja para el verano");

            assertThat(browser.all(".read .notice"))
                    .extracting(WebElement::getText)
                    .satisfiesExactly(
                            dutch -> assertThat(dutch).startsWith("We hebben niet begrepen"),
                            spanish -> assertThat(spanish).startsWith("No hemos entendido"));
            assertThat(browser.find(".read .notice:nth-child(2)").getDomAttribute("lang"))
                    .isEqualTo("es");
            assertThat(browser.all(".read .examples button")).hasSize(8);

            browser.search("een rode fiets kopen voor de zomer");
            assertThat(browser.all(".read .notice")).hasSize(1);
        }
    }

    @Test
    void reportsInvalidAnswers() {
        try (Browser browser = Browser.withScripts();
                Site site = Site.of("utrecht")) {
            Tour.ANSWER.walk(browser, site);
            browser.driver().executeScript("document.querySelector('#answer').removeAttribute('pattern')");
            browser.type("#answer", "honderd").send(".question .row button");
            assertThat(browser.find("[role=alert]").getText()).isEqualTo("We begrijpen dit antwoord niet: leeftijd.");
            assertThat(question(browser)).isEqualTo("Hoe oud ben je?");
        }
    }

    /** From the first page to a service and back without a mouse. */
    @Test
    void keyboardIsSufficient() {
        try (Browser browser = Browser.withScripts();
                Site site = Site.of("utrecht")) {
            browser.open(site.at("/"));
            assertThat(tabTo(browser, "#exit")).isEqualTo(1);
            tabTo(browser, "#text");
            browser.keys("belastingaangifte" + Keys.ENTER);
            assertThat(browser.text()).contains("mogelijkheid");
            tabTo(browser, ".question .quiet button");
            browser.keys(Keys.ENTER.toString());
            assertThat(chips(browser)).isNotEmpty();
            tabTo(browser, ".card h3 button");
            browser.keys(Keys.ENTER.toString());
            assertThat(browser.has("article.record")).isTrue();
            tabTo(browser, ".back");
            browser.keys(Keys.ENTER.toString());
            assertThat(browser.has(".card")).isTrue();
        }
    }

    /** Presses Tab until an element has the focus; returns the number of presses. */
    private static int tabTo(Browser browser, String selector) {
        for (int presses = 1; presses < 200; presses++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            WebElement reached = browser.driver().switchTo().activeElement();
            if (browser.all(selector).contains(reached)) {
                return presses;
            }
        }
        throw new AssertionError("not reached by keyboard: " + selector);
    }

    private static List<String> chips(Browser browser) {
        return browser.all(".known .chips button").stream()
                .map(WebElement::getText)
                .toList();
    }

    private static String question(Browser browser) {
        return browser.find(".question legend").getText();
    }
}
