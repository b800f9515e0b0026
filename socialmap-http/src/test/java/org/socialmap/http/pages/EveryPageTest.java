package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: WCAG 2.2 A and AA as axe sees them, no sideways scrolling, one heading; and a picture to look at. */
class EveryPageTest {
    private static final int[] WIDTHS = {320, 768, 1280};
    private static Site site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.withScripts();
        site = Site.of("utrecht");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    static Stream<Arguments> pagesAndLanguages() {
        return Stream.of(Tour.values())
                .flatMap(page -> Tour.LANGUAGES.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("pagesAndLanguages")
    void nobodyIsShutOut(Tour page, String language) {
        page.walk(browser, site, language);

        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(browser.all("h1")).hasSize(1);
        assertThat(Axe.violations(browser)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingScrollsSidewaysAndItCanBeLookedAt(Tour page) {
        page.walk(browser, site);
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
