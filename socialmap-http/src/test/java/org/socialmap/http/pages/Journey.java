package org.socialmap.http.pages;

import java.net.URI;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A person's way through the pages. It counts what she must press, including what folds a button away and the key that
 * sends a text, and the fields she must fill in.
 */
final class Journey {
    private final Browser browser;
    private int presses;
    private int fields;

    Journey(Browser browser) {
        this.browser = browser;
    }

    /** Opens an address that she knows. */
    Journey from(URI address) {
        browser.open(address);
        return this;
    }

    /** Chooses a language; on a narrow screen the choice is in the menu. */
    Journey language(String code) {
        WebElement menu = browser.find("header .menu summary");
        if (menu.isDisplayed()) {
            presses++;
            browser.click(menu);
        }
        return press(browser.find(".languages button[value=" + code + "]"));
    }

    Journey press(String selector) {
        return press(browser.find(selector));
    }

    /** Presses the first button or link with these words. */
    Journey pressWords(String words) {
        return press(browser.driver()
                .findElement(
                        By.xpath("//main//*[self::button or self::a][contains(normalize-space(), '" + words + "')]")));
    }

    private Journey press(WebElement button) {
        presses += 1
                + button.findElements(By.xpath("ancestor::details[not(@open)]")).size();
        browser.send(button);
        return this;
    }

    Journey tick(String selector) {
        presses++;
        browser.click(browser.find(selector));
        return this;
    }

    Journey search(String words) {
        fields++;
        presses++;
        browser.search(words);
        return this;
    }

    Journey fill(String selector, String text) {
        fields++;
        browser.type(selector, text);
        return this;
    }

    Journey choose(String selector, String file) {
        fields++;
        browser.find(selector).sendKeys(file);
        return this;
    }

    Journey signIn(String key) {
        return fill("#key", key).press("main .primary");
    }

    Browser browser() {
        return browser;
    }

    /** Returns what it took so far. */
    Effort effort() {
        return new Effort(presses, fields, firstNumber());
    }

    /** Returns how far down the page the first way to make contact ends; 0 if there is none. */
    private long firstNumber() {
        return ((Number) browser.driver().executeScript("""
                const first = [...document.querySelectorAll('main :is(a[href^="tel:"], a[href^="https://wa.me"], .act, .qr)')]
                  .find(one => one.checkVisibility());
                return first ? Math.round(first.getBoundingClientRect().bottom + scrollY) : 0""")).longValue();
    }

    /**
     * What a way takes.
     *
     * @param presses how often something is pressed
     * @param fields how many texts are typed or chosen
     * @param pixels how far down the first number is; 0 if there is none
     */
    record Effort(int presses, int fields, long pixels) {}
}
