package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialmap.access.Role;
import org.socialmap.record.Organization;

/** The queue of what is missing: only what the editor may change, what helps most first, a page at a time. */
class RecordQueuePagesTest {
    private Site site;
    private Browser browser;

    @BeforeEach
    void start() {
        browser = Scripts.OFF.browser();
        site = Site.of("utrecht");
    }

    @AfterEach
    void stop() {
        site.close();
        browser.close();
    }

    private void signIn(String key) {
        browser.open(site.at("/fill")).type("#key", key).send("main .primary");
        browser.open(site.at("/fill"));
    }

    @Test
    void aProviderSeesItsOwnRecordsOnly() {
        Organization belle = site.organization("Belle");
        signIn(site.key(Role.PROVIDER, belle.id()).key());
        assertThat(browser.all(".gap")).isNotEmpty();
        List<String> own = site.map().dataSet().catalog().servicesOf(belle).stream()
                .map(service -> "gap-" + service.id())
                .toList();
        assertThat(browser.all(".gap"))
                .extracting(item -> item.getDomAttribute("id"))
                .allMatch(id -> own.contains(id) || id.equals("gap-" + belle.id()));
    }

    @Test
    void anOrganizationThatCanFillWhatManyServicesLackComesFirst() {
        signIn(site.editorKey());
        browser.width(360).picture("fill-queue-360").width(1280).picture("fill-queue-1280");
        assertThat(browser.find(".gap").getText()).contains("diensten");
        browser.press("Verder in de lijst");
        assertThat(browser.has(".gap")).isTrue();
    }

    @Test
    void longListsArePaged() {
        signIn(site.editorKey());
        int all = Integer.parseInt(browser.text().replaceAll("(?s).*Op (\\d+) plekken.*", "$1"));
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
}
