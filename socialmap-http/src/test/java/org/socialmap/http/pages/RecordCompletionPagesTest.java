package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.schedule.Schedule;

/** Filling in the gaps: most needed first, and only with who confirmed the values and when. */
class RecordCompletionPagesTest {
    private Site site;
    private Browser browser;
    private Organization belle;
    private Service service;

    private void start(Scripts scripts) {
        browser = scripts.browser();
        site = Site.of("utrecht");
        belle = site.map().dataSet().catalog().organizations().stream()
                .filter(organization -> organization.name().equals("Belle"))
                .findFirst()
                .orElseThrow();
        browser.open(site.at("/fill"))
                .type("#key", site.key(Role.PROVIDER, belle.id()).key())
                .send("main .primary");
        browser.open(site.at("/fill"));
        service = site.map().dataSet().catalog().servicesOf(belle).stream()
                .filter(one -> browser.has("#gap-" + one.id()))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    private void fill(String phone, String by) {
        String gap = "#gap-" + service.id() + " ";
        browser.find(gap + "summary").click();
        WebElement field = browser.find(gap + "input[name='value.phone']");
        field.clear();
        field.sendKeys(phone);
        browser.find(gap + "input[name=by]").sendKeys(by);
        browser.send(gap + ".primary");
    }

    private Service service() {
        return site.map().dataSet().catalog().findService(service.id()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void confirmedValuesAreVisibleAtOnce(Scripts scripts) {
        start(scripts);
        assertThat(browser.find("#gap-" + service.id()).getText()).isNotBlank();
        fill("030 123 45 67", "balie van Belle");
        assertThat(browser.find("[role=status]").getText()).contains("Opgeslagen");
        assertThat(service().channels()).anyMatch(channel -> channel.value().equals(Optional.of("030 123 45 67")));
        assertThat(service().provenance().source())
                .startsWith(service.provenance().source())
                .endsWith("bevestigd door: balie van Belle");
        assertThat(service().provenance().assuredDate().orElseThrow()).hasToString("2026-11-23");

        browser.open(site.at("/services/" + service.id()));
        assertThat(browser.find(".channels a[href^=tel]").getDomAttribute("href"))
                .isEqualTo("tel:0301234567");
    }

    /** The next search already uses the new opening hours. */
    @ParameterizedTest
    @EnumSource
    void acceptsHoursAndExamples(Scripts scripts) {
        start(scripts);
        Service bare = site.map().dataSet().catalog().servicesOf(belle).stream()
                .filter(one -> browser.has("#gap-" + one.id() + " input[name='opens.MO']"))
                .findFirst()
                .orElseThrow();
        String gap = "#gap-" + bare.id() + " ";
        time(gap, "opens.MO", "06:00 PM");
        time(gap, "closes.MO", "02:00 AM");
        browser.find(gap + "input[name=by]").sendKeys("balie");
        time(gap, "opens.TU", "09:00 AM");
        browser.send(gap + ".primary");
        assertThat(browser.find("[role=status]").getText())
                .as("an opening time without a closing time")
                .contains("Er is niets veranderd");

        for (String day : List.of("MO", "TU")) {
            time(gap, "opens." + day, "06:00 PM");
            time(gap, "closes." + day, "02:00 AM");
        }
        browser.find(gap + "input[name=by]").sendKeys("balie");
        browser.send(gap + ".primary");
        assertThat(browser.find("[role=status]").getText()).contains("Opgeslagen");
        List<Schedule> schedules = site.map()
                .dataSet()
                .catalog()
                .findService(bare.id())
                .orElseThrow()
                .detail()
                .schedules();
        assertThat(schedules).hasSize(1);
        assertThat(schedules.getFirst().recurrence().orElseThrow().rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU");

        site.pass(Duration.ofHours(12));
        browser.open(site.at("/")).search(bare.name().in(Locale.of("nl")));
        assertThat(browser.all(".card").stream()
                        .map(WebElement::getText)
                        .filter(card -> card.contains(bare.name().in(Locale.of("nl"))))
                        .findFirst()
                        .orElseThrow())
                .contains("nu open");
    }

    /** Types a time, with all details open. */
    private void time(String gap, String name, String value) {
        if (!browser.find(gap + "details").getDomProperty("open").equals("true")) {
            browser.find(gap + "summary").click();
        }
        browser.find(gap + "input[name='" + name + "']").sendKeys(value.replaceAll("[ :]", ""));
    }

    @Test
    void longListsArePaged() {
        start(Scripts.OFF);
        browser.close();
        browser = Scripts.OFF.browser();
        browser.open(site.at("/fill")).type("#key", site.editorKey()).send("main .primary");
        int all = Integer.parseInt(browser.text().replaceAll("(?s).*Bij (\\d+) diensten.*", "$1"));
        Set<String> seen = new HashSet<>();
        for (int pages = 0; pages * 20 < all; pages++) {
            browser.all(".gap").forEach(gap -> seen.add(gap.getDomAttribute("id")));
            if (pages * 20 + 20 < all) {
                browser.press("Verder in de lijst");
            }
        }
        assertThat(seen).hasSize(all);
        assertThat(browser.text()).doesNotContain("Verder in de lijst");
        browser.press("Terug naar het begin van de lijst");
        assertThat(browser.all(".gap")).hasSize(20);
    }

    @Test
    void rejectsInvalidOrUnconfirmedValues() {
        start(Scripts.OFF);
        fill("bel maar", "balie");
        assertThat(browser.find("[role=status]").getText()).contains("Er is niets veranderd");
        fill("030 123 45 67", "");
        assertThat(browser.find("[role=status]").getText()).contains("Er is niets veranderd");
        assertThat(service()).isEqualTo(service);
    }

    @Test
    void doesNotOverwriteConcurrentChanges() {
        start(Scripts.OFF);
        browser.find("#gap-" + service.id() + " summary").click();
        site.map()
                .records(Actor.EMBEDDER)
                .put(service.toBuilder().withoutRule().withoutDoubt().build(), version());
        Service changed = service();
        browser.find("#gap-" + service.id() + " summary").click();
        fill("030 123 45 67", "balie");
        assertThat(browser.find("[role=status]").getText()).contains("Iemand anders");
        assertThat(service()).isEqualTo(changed);
    }

    private long version() {
        return site.map().version(service.reference()).orElseThrow();
    }
}
