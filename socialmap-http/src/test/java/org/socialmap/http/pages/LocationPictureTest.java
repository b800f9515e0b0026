package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The picture shows what the list says: areas as areas, and each number at one location. */
class LocationPictureTest {
    @Test
    void pictureShowsOptionsWithALocation() {
        try (Browser browser = Browser.withScripts();
                Site site = Site.of("example-city")) {
            browser.open(site.at("/")).search("nachtopvang");
            int marks = browser.all(".where .exact, .where .coarse").size();
            assertThat(marks)
                    .isGreaterThan(1)
                    .isLessThanOrEqualTo(browser.all(".options > li").size());
            assertThat(browser.all(".where .number")).hasSize(marks);
            assertThat(browser.all(".where .area")).hasSameSizeAs(browser.all(".where .coarse"));
            assertThat(browser.find(".where svg").getDomAttribute("role")).isEqualTo("img");
            assertThat((Boolean) browser.driver().executeScript("""
                    const frame = document.querySelector('.where svg').getBoundingClientRect();
                    return [...document.querySelectorAll('.where rect')].map(mark => mark.getBoundingClientRect())
                      .every(mark => mark.top >= frame.top && mark.bottom <= frame.bottom
                        && mark.left >= frame.left && mark.right <= frame.right)""")).isTrue();
            assertThat((Boolean) browser.driver().executeScript("""
                    const frame = document.querySelector('.where svg').getBoundingClientRect();
                    const boxes = [...document.querySelectorAll('.where .town, .where rect')]
                      .map(one => one.getBoundingClientRect());
                    const apart = (a, b) => a === b || a.right <= b.left || b.right <= a.left
                      || a.bottom - 3 <= b.top || b.bottom - 3 <= a.top;
                    return document.querySelectorAll('.where .town').length > 2
                      && boxes.every(a => a.left >= frame.left && a.right <= frame.right)
                      && boxes.every(a => boxes.every(b => apart(a, b)))"""))
                    .as("names as the browser draws them")
                    .isTrue();
            assertThat(browser.find(".where .credit").getText()).contains("verzonnen", "CC0 1.0");
            assertThat(browser.all(".where .own, .own-area")).isEmpty();
            assertThat(Axe.violations(browser)).isEmpty();
            browser.glance("where").width(320).picture("where-320");
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .isEqualTo(320L);
        }
    }
}
