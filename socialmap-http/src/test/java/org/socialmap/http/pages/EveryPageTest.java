package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page: nothing for axe to say, no sideways scrolling, an order to read and to walk in; and a picture to look at. */
class EveryPageTest {
    private static final int[] WIDTHS = {320, 768, 1280};
    /** Half of what an old telephone on a slow line can bear, with all that a page is drawn with; uncompressed the longest is 59,000. */
    private static final long MOST_BYTES = 30_000;

    @RegisterExtension
    static final Visit UTRECHT = Visit.to(() -> Site.of("utrecht"));

    @RegisterExtension
    static final Visit BEDS = Visit.to(Site::withBeds);

    /** One visit a page, for coming to it takes longer than looking at it. */
    @Tag("laws")
    @ParameterizedTest
    @EnumSource
    void everyPageIsForEverybody(Tour page) {
        Visit visit = page.isForStaff() ? BEDS : UTRECHT;
        Browser browser = visit.browser();
        page.walk(browser, visit.site());
        if (!page.isForStaff()) {
            page.walk(visit.plain(), visit.site());
        }
        for (String language : languages(page)) {
            Tour.turnTo(browser, language);
            nobodyIsShutOut(browser, language);
            if (!page.isForStaff()) {
                Tour.turnTo(visit.plain(), language);
                assertThat(visit.plain().text())
                        .as("the same is said without scripts")
                        .isEqualTo(browser.text());
            }
        }
        String name = page.name().toLowerCase(Locale.ROOT);
        nothingScrollsSidewaysAndItCanBeLookedAt(browser, name);
        whoCannotSeeItIsToldTheSameInTheSameOrder(browser, name);
    }

    /** The language of the pictures last, and before it another one of page after page; all of them in {@code mvn -Plaws}. */
    private static List<String> languages(Tour page) {
        int others = Tour.LANGUAGES.size() - 1;
        return Browser.WHOLE
                ? Tour.LANGUAGES
                : List.of(Tour.LANGUAGES.get(page.ordinal() % others), Tour.LANGUAGES.getLast());
    }

    private static void nobodyIsShutOut(Browser browser, String language) {
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(browser.all("h1")).hasSize(1);
        // Colours do not hang on the language; they are looked at in that of the pictures.
        boolean contrast = Browser.WHOLE || language.equals(Tour.LANGUAGES.getLast());
        assertThat(contrast ? Axe.violations(browser) : Axe.violationsButForContrast(browser))
                .as(language)
                .isEmpty();
        assertThat(browser.weightInBytes()).as(language).isBetween(1_000L, MOST_BYTES);
    }

    private static void whoCannotSeeItIsToldTheSameInTheSameOrder(Browser browser, String name) {
        Walker walker = new Walker(browser);
        browser.wholePicture(name + "-unfolded");
        assertThat(walker.headings()).as("the first is that of the page").startsWith(1L);
        assertThat(walker.skippedHeadings()).isEmpty();
        assertThat(walker.withoutLabel()).isEmpty();
        assertThat(walker.withoutName()).isEmpty();
        assertThat(walker.sameNameForOtherThings()).isEmpty();
        List<String> stops = walker.stopsByKeyboard();
        assertThat(stops).startsWith("a#exit", "a.skip").isEqualTo(walker.stopsInThePage());
        assertThat(walker.outOfSightWhenReached()).isEmpty();
    }

    private static void nothingScrollsSidewaysAndItCanBeLookedAt(Browser browser, String name) {
        // Nor do they hang on the width.
        browser.width(WIDTHS[0]).dark(true).picture(name + "-" + WIDTHS[0] + "-dark");
        assertThat(Axe.violations(browser)).as("in the dark").isEmpty();
        browser.dark(false);
        for (int width : WIDTHS) {
            browser.width(width).picture(name + "-" + width + "-light");
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as(width + " px")
                    .isEqualTo((long) width);
        }
        browser.glance("glance-" + name);
    }
}
