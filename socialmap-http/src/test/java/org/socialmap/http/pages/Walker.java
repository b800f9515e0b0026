package org.socialmap.http.pages;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Goes through a page as somebody does who cannot see it: by headings, by names, and by the Tab key. All that folds is open. */
final class Walker {
    private static final String STOPS =
            "a[href], button:not([tabindex='-1']), input:not([type=hidden]), select, textarea, summary";

    /** Month, year and calendar, behind the day. */
    private static final int STOPS_WITHIN_A_DATE = 3;

    /** Minutes, half of the day and clock, behind the hours. */
    private static final int STOPS_WITHIN_A_TIME = 3;

    private final Browser browser;

    Walker(Browser browser) {
        this.browser = browser;
        browser.driver().executeScript("""
                document.querySelectorAll('details').forEach(one => one.open = true);
                window.stops = [...document.querySelectorAll(arguments[0])].filter(one => one.checkVisibility());
                window.named = one => one.localName + (one.id ? '#' + one.id : one.className ? '.' + one.className : '')
                  + (one.name ? '[' + one.name + ']' : '');
                """, STOPS);
    }

    /** The level of each heading. */
    List<Long> headings() {
        return ask("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => Number(one.localName[1]))");
    }

    /** Headings more than one level below the one before. */
    List<String> skippedHeadings() {
        return ask("""
                return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
                  .filter((one, at, all) => at > 0 && Number(one.localName[1]) > Number(all[at - 1].localName[1]) + 1)
                  .map(one => one.outerHTML)""");
    }

    /** Fields without words that stand beside them. */
    List<String> withoutLabel() {
        return ask("""
                return window.stops.filter(one => 'labels' in one && one.localName !== 'button')
                  .filter(one => ![...one.labels].some(label => label.textContent.trim()))
                  .map(one => one.outerHTML)""");
    }

    /** What can be reached but has no name, as the browser tells it to a screen reader. */
    List<String> withoutName() {
        return stops().stream()
                .filter(stop -> stop.getAccessibleName().isBlank())
                .map(stop -> stop.getDomProperty("outerHTML"))
                .toList();
    }

    /** Names of buttons and links that lead to more than one thing. */
    List<String> sameNameForOtherThings() {
        return ask("""
                const things = new Map();
                for (const one of window.stops.filter(one => one.matches('a, button, summary'))) {
                  const name = one.localName + ' ' + one.textContent.trim().replace(/\\s+/g, ' ');
                  const thing = one.localName === 'summary' ? one : [one.href, one.getAttribute('formaction') ?? one.form?.action, one.name, one.value].join(' ');
                  things.set(name, (things.get(name) ?? new Set()).add(thing));
                }
                return [...things].filter(([name, all]) => all.size > 1).map(([name]) => name)""");
    }

    /** What can be reached, in the order of the page. Of radio buttons that belong together only one is. */
    List<String> stopsInThePage() {
        return ask("return window.stops.map(window.named)");
    }

    /** What the Tab key reaches from the top of the page, until it has been everywhere. */
    List<String> stopsByKeyboard() {
        browser.driver().executeScript("""
                window.reached = [];
                document.activeElement.blur();
                document.addEventListener('focusin', event => window.reached.push(window.named(event.target)));
                """);
        int presses = stops().size()
                + browser.all("input[type=date]").size() * STOPS_WITHIN_A_DATE
                + browser.all("input[type=time]").size() * STOPS_WITHIN_A_TIME;
        new Actions(browser.driver())
                .sendKeys(Keys.TAB.toString().repeat(presses))
                .perform();
        return ask("return window.reached");
    }

    /** What is behind something else, beyond the edge or without a mark when it is reached. */
    List<String> outOfSightWhenReached() {
        return ask("""
                return window.stops.filter(one => {
                  one.focus({focusVisible: true});
                  const box = one.getClientRects()[0];
                  const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                  const seen = there && (one.contains(there) || there.contains(one));
                  return !seen || getComputedStyle(one).outlineStyle === 'none';
                }).map(one => one.outerHTML)""");
    }

    @SuppressWarnings("unchecked")
    private List<WebElement> stops() {
        return (List<WebElement>) browser.driver().executeScript("return window.stops");
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> ask(String script) {
        return (List<T>) browser.driver().executeScript(script);
    }
}
