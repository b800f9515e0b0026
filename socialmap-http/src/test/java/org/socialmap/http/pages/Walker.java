package org.socialmap.http.pages;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * Explores a page like a person who cannot see it: by headings, by names, and with the Tab key. All details are open.
 */
final class Walker {
    private static final String STOPS =
            "a[href], button:not([tabindex='-1']), input:not([type=hidden]), select, textarea, summary";

    /** Month, year and calendar button, after the day. */
    private static final int STOPS_WITHIN_A_DATE = 3;

    /** Minutes, half of the day and clock button, after the hours. */
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

    /** Returns the level of each heading. */
    List<Long> headings() {
        return evaluate(
                "return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => Number(one.localName[1]))");
    }

    /** Returns headings more than one level below the previous one. */
    List<String> skippedHeadings() {
        return evaluate("""
                return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
                  .filter((one, at, all) => at > 0 && Number(one.localName[1]) > Number(all[at - 1].localName[1]) + 1)
                  .map(one => one.outerHTML)""");
    }

    /** Returns fields without a visible label. */
    List<String> withoutLabel() {
        return evaluate("""
                return window.stops.filter(one => 'labels' in one && one.localName !== 'button')
                  .filter(one => ![...one.labels].some(label => label.textContent.trim()))
                  .map(one => one.outerHTML)""");
    }

    /** Returns focusable elements without an accessible name. */
    List<String> withoutName() {
        return stops().stream()
                .filter(stop -> stop.getAccessibleName().isBlank())
                .map(stop -> stop.getDomProperty("outerHTML"))
                .toList();
    }

    /** Returns names shared by buttons or links with different targets. */
    List<String> sameNameForOtherThings() {
        return evaluate("""
                const things = new Map();
                for (const one of window.stops.filter(one => one.matches('a, button, summary'))) {
                  const name = one.localName + ' ' + one.textContent.trim().replace(/\\s+/g, ' ');
                  const thing = one.localName === 'summary' ? one : [one.href, one.getAttribute('formaction') ?? one.form?.action, one.name, one.value].join(' ');
                  things.set(name, (things.get(name) ?? new Set()).add(thing));
                }
                return [...things].filter(([name, all]) => all.size > 1).map(([name]) => name)""");
    }

    /** Returns the focusable elements in page order; a group of radio buttons counts as one. */
    List<String> stopsInThePage() {
        return evaluate("""
                return window.stops
                  .filter((one, at, all) => one.type !== 'radio'
                    || all.findIndex(other => other.type === 'radio' && other.name === one.name) === at)
                  .map(window.named)""");
    }

    /** Returns the elements that the Tab key reaches from the top of the page, until it returns there. */
    List<String> stopsByKeyboard() {
        browser.driver().executeScript("""
                window.reached = [];
                document.activeElement.blur();
                document.addEventListener('focusin', event => window.reached.push(window.named(event.target)));
                """);
        int presses = stopsInThePage().size()
                + browser.all("input[type=date]").size() * STOPS_WITHIN_A_DATE
                + browser.all("input[type=time]").size() * STOPS_WITHIN_A_TIME;
        new Actions(browser.driver())
                .sendKeys(Keys.TAB.toString().repeat(presses))
                .perform();
        return evaluate("return window.reached");
    }

    /** Returns elements that are covered, outside the viewport or without a visible focus when they have the focus. */
    List<String> outOfSightWhenReached() {
        return evaluate("""
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
    private <T> List<T> evaluate(String script) {
        return (List<T>) browser.driver().executeScript(script);
    }
}
