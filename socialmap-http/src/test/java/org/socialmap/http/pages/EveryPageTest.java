package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: nothing for axe to say, no sideways scrolling, an order to read and to walk in; and a picture to look at. */
class EveryPageTest {
    private static final int[] WIDTHS = {320, 768, 1280};
    /** Half of what an old telephone on a slow line can bear, with all that a page is drawn with; uncompressed the longest is 59,000. */
    private static final long MOST_BYTES = 30_000;

    @RegisterExtension
    static final Visit UTRECHT = Visit.to(() -> Site.of("utrecht"));

    @RegisterExtension
    static final Visit BEDS = Visit.to(Site::withBeds);

    static Stream<Arguments> pagesAndLanguages() {
        return Stream.of(Tour.values())
                .flatMap(page -> Tour.LANGUAGES.stream().map(language -> Arguments.of(page, language)));
    }

    private static Visit visit(Tour page) {
        return page.isForStaff() ? BEDS : UTRECHT;
    }

    private static Browser walk(Tour page) {
        Visit visit = visit(page);
        page.walk(visit.browser(), visit.site());
        return visit.browser();
    }

    @ParameterizedTest
    @MethodSource("pagesAndLanguages")
    void nobodyIsShutOut(Tour page, String language) {
        Browser browser = visit(page).browser();
        page.walk(browser, visit(page).site(), language);

        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(browser.all("h1")).hasSize(1);
        assertThat(Axe.violations(browser)).isEmpty();
        assertThat(browser.weightInBytes()).isBetween(1_000L, MOST_BYTES);
        if (!page.isForStaff()) {
            page.walk(UTRECHT.plain(), UTRECHT.site(), language);
            assertThat(UTRECHT.plain().text())
                    .as("the same is said without scripts")
                    .isEqualTo(browser.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotSeeItIsToldTheSameInTheSameOrder(Tour page) {
        Browser browser = walk(page);
        Walker walker = new Walker(browser);
        browser.picture(page.name().toLowerCase(Locale.ROOT) + "-unfolded");
        assertThat(walker.headings()).as("the first is that of the page").startsWith(1L);
        assertThat(walker.skippedHeadings()).isEmpty();
        assertThat(walker.withoutLabel()).isEmpty();
        assertThat(walker.withoutName()).isEmpty();
        assertThat(walker.sameNameForOtherThings()).isEmpty();
        List<String> stops = walker.stopsByKeyboard();
        assertThat(stops).startsWith("a#exit", "a.skip").isEqualTo(walker.stopsInThePage());
        assertThat(walker.outOfSightWhenReached()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingScrollsSidewaysAndItCanBeLookedAt(Tour page) {
        Browser browser = walk(page);
        for (int width : WIDTHS) {
            browser.width(width);
            for (boolean dark : List.of(true, false)) {
                browser.dark(dark)
                        .picture(page.name().toLowerCase(Locale.ROOT) + "-" + width + (dark ? "-dark" : "-light"));
            }
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as(width + " px")
                    .isEqualTo((long) width);
        }
        browser.glance("glance-" + page.name().toLowerCase(Locale.ROOT));
        // Colours do not hang on the language.
        browser.dark(true);
        assertThat(Axe.violations(browser)).isEmpty();
        browser.dark(false);
    }
}
