package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The answer as it is seen: how far down the first button is, what covers what, and what stands beside what. */
class AnswerLayoutTest {
    private static final long SCREEN_HEIGHT = 640;
    private static final long MAX_CARD_HEIGHT = 240;
    private static final long MAX_HEIGHT_OF_TEN_CARDS = 3_000;
    private static final long BAR_HEIGHT = 48;

    @RegisterExtension
    static final Visit UTRECHT = Visit.to(() -> Site.of("utrecht"));

    private static Browser browser(Scripts scripts) {
        return scripts == Scripts.ON ? UTRECHT.browser() : UTRECHT.plain();
    }

    private static Browser answer(Browser browser, String words, int width) {
        browser.width(width).open(UTRECHT.site().at("/"));
        return browser.search(words);
    }

    /** With 360 by 640 pixels, as an old telephone has. */
    @ParameterizedTest
    @ValueSource(strings = {"slaapplek vannacht, geen politie", "schulden", "een boekhouder die opting-in kent"})
    void firstButtonIsOnTheFirstScreenAndCardsAreCompact(String words) {
        Browser browser = answer(UTRECHT.plain(), words, 360);
        assertThat(pixels(browser, "return document.querySelector('.options .act').getBoundingClientRect().bottom"))
                .isLessThanOrEqualTo(SCREEN_HEIGHT);
        List<Object> heights =
                list(browser, "return [...document.querySelectorAll('.options .card')].map(one => one.offsetHeight)");
        assertThat(heights)
                .isNotEmpty()
                .allSatisfy(height -> assertThat((Long) height).isLessThanOrEqualTo(MAX_CARD_HEIGHT));
        long asTen = pixels(browser, """
                const cards = [...document.querySelectorAll('.options > li:not(.ask-next)')];
                return cards.reduce((sum, one) => sum + one.offsetHeight + 8, 0) * 10 / cards.length""");
        assertThat(asTen).isLessThanOrEqualTo(MAX_HEIGHT_OF_TEN_CARDS);
        assertThat(pixels(browser, "return document.querySelector('.read summary').offsetHeight"))
                .as("one line of how it was read")
                .isLessThan(45);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1024, 1280})
    void quickExitIsInsideTheBarAndCoversNothing(int width) {
        Browser browser = answer(UTRECHT.browser(), "schulden", width);
        for (String language : Tour.LANGUAGES) {
            Tour.turnTo(browser, language);
            assertThat(pixels(browser, "return document.querySelector('header').offsetHeight"))
                    .isEqualTo(BAR_HEIGHT);
            for (int scroll : new int[] {0, 500}) {
                browser.driver().executeScript("scrollTo(0, arguments[0])", scroll);
                assertThat(list(browser, """
                        const exit = document.getElementById('exit');
                        const box = exit.getBoundingClientRect();
                        const bar = document.querySelector('header').getBoundingClientRect();
                        const middle = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                        const others = [...document.querySelectorAll('header :is(a, button, summary)')]
                          .filter(one => one !== exit && one.checkVisibility() && !one.matches('.skip'))
                          .filter(one => {
                            const other = one.getBoundingClientRect();
                            return other.left < box.right && box.left < other.right;
                          }).map(one => one.outerHTML);
                        if (middle !== exit) { others.push('covered by ' + middle.outerHTML); }
                        if (box.top < bar.top || box.bottom > bar.bottom || box.right > innerWidth || bar.top !== 0) {
                          others.push('outside of the bar');
                        }
                        return others"""))
                        .as(language + " " + width + " " + scroll)
                        .isEmpty();
            }
        }
        UTRECHT.browser().glance("answer-layout-" + width);
    }

    @Test
    void everyNumberCanBePressedWithAThumb() {
        Browser browser = answer(UTRECHT.plain(), "ik wil niet meer leven", 360);
        assertThat(list(
                        browser,
                        "return [...document.querySelectorAll('.urgent a.line')].map(one => one.offsetHeight)"))
                .isNotEmpty()
                .allSatisfy(height -> assertThat((Long) height).isGreaterThanOrEqualTo(44));
        assertThat(browser.find(".urgent").getText())
                .contains("Laatst nagekeken op")
                .doesNotContain("voor je gaat");
    }

    /** From 1,024 pixels on, the chosen card stands beside the list; one at a time, without scripts too. */
    @ParameterizedTest
    @EnumSource
    void chosenCardStandsBesideTheList(Scripts scripts) {
        Browser browser = answer(browser(scripts), "slaapplek vannacht", 1024);
        List<WebElement> more = browser.all(".options .more > summary");
        browser.click(more.getFirst());
        browser.click(more.get(1));
        assertThat(browser.all(".more[open]")).hasSize(1);
        assertThat(list(browser, """
                const list = document.querySelector('.options').getBoundingClientRect();
                const told = document.querySelector('.told').getBoundingClientRect();
                const detail = document.querySelector('.more[open] > .detail').getBoundingClientRect();
                return [told.right <= list.left, list.right <= detail.left, detail.right <= innerWidth]""")).containsOnly(true);
        checkAccessibility(browser, scripts);
        browser.glance("answer-beside-" + scripts);
    }

    @Test
    void arrowKeysChooseTheCard() {
        Browser browser = answer(UTRECHT.browser(), "slaapplek vannacht", 1280);
        browser.click(browser.find(".options .more > summary"));
        new Actions(browser.driver()).sendKeys(Keys.ARROW_DOWN).perform();
        assertThat(open(browser)).isEqualTo(1);
        new Actions(browser.driver()).sendKeys(Keys.ARROW_UP).perform();
        assertThat(open(browser)).isZero();
    }

    private static long open(Browser browser) {
        assertThat(browser.all(".options .more[open]")).hasSize(1);
        return pixels(browser, "return [...document.querySelectorAll('.options .more')].findIndex(one => one.open)");
    }

    @ParameterizedTest
    @EnumSource
    void tickedServicesAreComparedAndPrintedOnOneSheet(Scripts scripts) {
        Browser browser = answer(browser(scripts), "slaapplek vannacht, geen politie", 1280);
        List<WebElement> boxes = browser.all(".pick input");
        boxes.stream().limit(5).forEach(browser::click);
        browser.send(".compare");

        assertThat(browser.all(".compared > article")).hasSize(4);
        assertThat(browser.find(".notice").getText()).contains("vier");
        assertThat(browser.driver().getCurrentUrl()).contains("/compare/s/");
        assertThat(list(
                        browser,
                        "return [...document.querySelectorAll('.compared > article')].map(one => one.offsetTop)"))
                .as("side by side")
                .hasSize(4)
                .containsOnly(pixels(browser, "return document.querySelector('.compared > article').offsetTop"));
        checkAccessibility(browser, scripts);
        assertThat(printed(browser)).contains("/Count 1\n").contains("/MediaBox [0 0 59");
        browser.glance("compare-" + scripts);

        browser.send(".compared button[name=without]").press("Terug naar de mogelijkheden");
        assertThat(browser.all(".pick input:checked")).hasSize(4);
        browser.click(browser.find(".pick input:checked"));
        browser.search("slaapplek vannacht, geen politie");
        assertThat(browser.all(".pick input:checked")).hasSize(3);
    }

    /** Axe itself is a script, and runs only where scripts do. */
    private static void checkAccessibility(Browser browser, Scripts scripts) {
        if (scripts == Scripts.ON) {
            assertThat(Axe.violations(browser)).isEmpty();
        }
    }

    /** Prints the page as the style sheet says, and returns the file. */
    private static String printed(Browser browser) {
        Map<String, Object> pdf =
                browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
        return new String(Base64.getDecoder().decode((String) pdf.get("data")), StandardCharsets.ISO_8859_1);
    }

    private static long pixels(Browser browser, String script) {
        return Math.round(((Number) browser.driver().executeScript(script)).doubleValue());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Browser browser, String script) {
        return (List<Object>) browser.driver().executeScript(script);
    }
}
