package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for every page: no violations found by axe, no horizontal scrolling, a logical reading and tab order;
 * and a picture to inspect.
 */
class EveryPageTest {
    private static final int[] WIDTHS = {320, 768, 1024, 1280};
    /**
     * What an old telephone on a slow connection loads in some seconds, with everything that the page needs; the
     * largest page is 68,000 bytes uncompressed. Most have less than 20,000; where a place is asked for, all
     * municipalities are on the page twice.
     */
    private static final long MAX_BYTES = 23_000;

    /** The desk has everything on one page. */
    private static final long MAX_BYTES_FOR_STAFF = 30_000;

    @RegisterExtension
    static final Visit UTRECHT = Visit.to(() -> Site.of("utrecht"));

    @RegisterExtension
    static final Visit BEDS = Visit.to(Site::withBeds);

    /** One visit per page, since reaching it takes longer than checking it. */
    @Tag("laws")
    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessible(Tour page) {
        Visit visit = page.isForStaff() ? BEDS : UTRECHT;
        Browser browser = visit.browser();
        page.walk(browser, visit.site());
        if (!page.isForStaff()) {
            page.walk(visit.plain(), visit.site());
        }
        for (String language : languages(page)) {
            Tour.turnTo(browser, language);
            checkAccessibility(browser, language, page.isForStaff() ? MAX_BYTES_FOR_STAFF : MAX_BYTES);
            if (!page.isForStaff()) {
                Tour.turnTo(visit.plain(), language);
                assertThat(visit.plain().text()).as("same text without scripts").isEqualTo(browser.text());
            }
        }
        String name = page.name().toLowerCase(Locale.ROOT);
        checkWidths(browser, name);
        checkScreenReaderOrder(browser, name);
    }

    /** The language of the pictures comes last; another one rotates by page. With {@code mvn -Plaws}, all languages. */
    private static List<String> languages(Tour page) {
        List<String> all = page.languages();
        return Browser.CHECK_EVERYTHING ? all : List.of(all.get(page.ordinal() % (all.size() - 1)), all.getLast());
    }

    private static void checkAccessibility(Browser browser, String language, long maxBytes) {
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(browser.all("h1")).hasSize(1);
        // Colors do not depend on the language; they are checked in that of the pictures.
        boolean contrast = Browser.CHECK_EVERYTHING || language.equals(Tour.LANGUAGES.getLast());
        assertThat(contrast ? Axe.violations(browser) : Axe.violationsExceptContrast(browser))
                .as(language)
                .isEmpty();
        assertThat(browser.weightInBytes()).as(language).isBetween(1_000L, maxBytes);
    }

    private static void checkScreenReaderOrder(Browser browser, String name) {
        Walker walker = new Walker(browser);
        browser.picture(name + "-unfolded");
        assertThat(walker.headings())
                .as("the first heading is that of the page")
                .startsWith(1L);
        assertThat(walker.skippedHeadings()).isEmpty();
        assertThat(walker.withoutLabel()).isEmpty();
        assertThat(walker.withoutName()).isEmpty();
        assertThat(walker.sameNameForOtherThings()).isEmpty();
        List<String> stops = walker.stopsByKeyboard();
        assertThat(stops).startsWith("a#exit", "a.skip").isEqualTo(walker.stopsInThePage());
        assertThat(walker.outOfSightWhenReached()).isEmpty();
    }

    private static void checkWidths(Browser browser, String name) {
        // Nor do they depend on the width.
        browser.width(WIDTHS[0]).dark(true).picture(name + "-" + WIDTHS[0] + "-dark");
        assertThat(Axe.violations(browser)).as("dark mode").isEmpty();
        browser.dark(false);
        for (int width : WIDTHS) {
            browser.width(width).picture(name + "-" + width + "-light");
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as(width + " px")
                    .isEqualTo((long) width);
            assertThat((List<?>) browser.driver().executeScript("""
                            const bar = document.querySelector('header').getBoundingClientRect();
                            return [...document.querySelectorAll('header :is(a, button, summary):not(.skip)')]
                              .filter(one => one.checkVisibility())
                              .filter(one => {
                                const box = one.getBoundingClientRect();
                                return box.top < bar.top || box.bottom > bar.bottom || box.right > innerWidth || box.left < 0;
                              }).map(one => one.outerHTML)"""))
                    .as("what sticks out of the bar, " + width + " px")
                    .isEmpty();
        }
        browser.glance("glance-" + name);
    }
}
