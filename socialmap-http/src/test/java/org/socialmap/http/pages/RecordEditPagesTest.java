package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.language.Text;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;

/** Changing an organization and a service in a browser. */
class RecordEditPagesTest {
    private static final String NUMBER = "030 123 45 67";

    private Site site;
    private Browser browser;
    private Organization house;
    private List<Service> services;

    /** Signs in an editor, for an organization with three services without a number. */
    private void start(Scripts scripts) {
        browser = scripts.browser();
        site = Site.of("utrecht");
        house = site.organization("Tussenvoorziening");
        services = site.map().dataSet().catalog().servicesOf(house).stream()
                .map(service -> service.toBuilder().channels(List.of()).build())
                .toList();
        assertThat(services).hasSize(3);
        services.forEach(service -> site.map()
                .records(Actor.EMBEDDER)
                .put(service, site.map().version(service.reference()).orElseThrow()));
        browser.open(site.at("/fill")).type("#key", site.editorKey()).send("main .primary");
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    private void edit(Organization organization) {
        browser.open(site.at("/fill/organizations/" + organization.id()));
    }

    private void edit(Service service) {
        browser.open(site.at("/fill/services/" + service.id()));
    }

    private Organization stored(Organization organization) {
        return site.map()
                .dataSet()
                .catalog()
                .findOrganization(organization.id())
                .orElseThrow();
    }

    private Service stored(Service service) {
        return site.map().dataSet().catalog().findService(service.id()).orElseThrow();
    }

    private String status() {
        return browser.find("[role=status]").getText();
    }

    private String alert() {
        return browser.find("[role=alert]").getText();
    }

    private Browser save() {
        return browser.send("main .primary");
    }

    @ParameterizedTest
    @EnumSource
    void aNumberFilledInOnceIsAtEveryService(Scripts scripts) {
        start(scripts);
        browser.find("#gap-" + house.id() + " button").click();
        browser.until(() -> browser.has("#contact-0"));
        browser.width(360).picture("edit-organization-360").width(1280).picture("edit-organization-1280");
        browser.type("#contact-0", NUMBER).type("#edit-by", "balie");
        save();
        assertThat(status()).contains("Opgeslagen");
        assertThat(stored(house).provenance().source()).endsWith("bevestigd door: balie");
        assertThat(stored(house).provenance().assuredDate().orElseThrow()).hasToString("2026-11-23");
        for (Service service : services) {
            browser.open(site.at("/services/" + service.id()));
            WebElement channels = browser.find(".channels");
            assertThat(browser.find(".channels a[href^=tel]").getDomAttribute("href"))
                    .isEqualTo("tel:0301234567");
            assertThat(channels.getText()).contains("van de organisatie", "23 november 2026", "balie");
            assertThat(stored(service).channels()).isEmpty();
        }
        browser.open(site.at("/")).search(services.getFirst().name().in(Locale.of("nl")));
        assertThat(browser.has("a.act[href='tel:0301234567']")).isTrue();

        edit(house);
        browser.send(browser.find("a[href$=history]"));
        assertThat(browser.find(".history .card").getText()).contains("door test", "telefoonnummers");
        browser.width(360).picture("edit-history-360").width(1280).picture("edit-history-1280");
        browser.send(".history .card button");
        assertThat(status()).contains("Ongedaan gemaakt");
        assertThat(stored(house)).isEqualTo(house);
        for (Service service : services) {
            browser.open(site.at("/services/" + service.id()));
            assertThat(browser.has(".channels a[href^=tel]")).isFalse();
        }
    }

    @Test
    void hoursAndAddressHoldForServicesToo() {
        start(Scripts.OFF);
        edit(house);
        for (String day : List.of("MO", "TU")) {
            browser.find("input[name='opens." + day + "']").sendKeys("0900AM");
            browser.find("input[name='closes." + day + "']").sendKeys("0500PM");
        }
        browser.type("#edit-street", "Vossegatselaan 1")
                .type("#edit-city", "Utrecht")
                .type("#edit-by", "balie");
        save();
        assertThat(alert()).contains("nog niets opgeslagen");
        assertThat(browser.find("#edit-open-error").getText()).contains("iedereen");
        browser.find("input[name='edit.open']").click();
        save();
        assertThat(status()).contains("Opgeslagen");
        Service bare = services.stream()
                .filter(service -> service.serviceAtLocations().stream()
                        .allMatch(at -> at.locationId().isEmpty()))
                .findFirst()
                .orElseThrow();
        browser.open(site.at("/services/" + bare.id()));
        assertThat(browser.text()).contains("maandag, dinsdag 09:00–17:00", "Vossegatselaan 1", "Utrecht");
        site.pass(Duration.ofHours(24));
        browser.open(site.at("/")).search(bare.name().in(Locale.of("nl")));
        assertThat(browser.text()).contains("nu open");
    }

    @Test
    void errorsStandAtTheFieldAndKeepWhatWasTyped() {
        start(Scripts.OFF);
        Service service = services.getFirst();
        edit(service);
        String typed = "<script>alert(1)</script>\" 'x'";
        browser.type("#contact-0", "bel maar").type("#edit-description", typed);
        browser.find("input[name='opens.MO']").sendKeys("0900AM");
        save();
        assertThat(alert()).contains("nog niets opgeslagen");
        assertThat(browser.find("#contact-0-error").getText()).contains("geen telefoonnummer");
        assertThat(browser.find("#edit-by-error").getText()).contains("functie");
        assertThat(browser.find("#error-MO").getText()).contains("twee tijden");
        assertThat(browser.find("#contact-0").getDomProperty("value")).isEqualTo("bel maar");
        assertThat(browser.find("#edit-description").getDomProperty("value")).isEqualTo(typed);
        assertThat(browser.find("input[name='opens.MO']").getDomProperty("value"))
                .isEqualTo("09:00");
        browser.width(360).picture("edit-errors-360").width(1280).picture("edit-errors-1280");
        assertThat(stored(service)).isEqualTo(service);

        browser.send("[name=speak][value=es]");
        assertThat(browser.find("#contact-0").getDomProperty("value")).isEqualTo("bel maar");
        browser.send("[name=speak][value=nl]");
        browser.type("#contact-0", NUMBER).type("#edit-by", "balie");
        browser.find("input[name='closes.MO']").sendKeys("0500PM");
        save();
        assertThat(status()).contains("Opgeslagen");
        assertThat(stored(service).description().byLanguage()).containsEntry("nl", typed);
        browser.open(site.at("/services/" + service.id()));
        assertThat(browser.text()).contains(typed);
    }

    @Test
    void channelsAreChangedAndRemoved() {
        start(Scripts.OFF);
        Service service = services.getFirst();
        edit(service);
        browser.type("#contact-0", NUMBER).type("#edit-by", "balie");
        browser.find("#contact-1-kind option[value=email]").click();
        browser.type("#contact-1", "post@example.org");
        save();
        assertThat(stored(service).channels())
                .extracting(channel -> channel.value().orElseThrow())
                .containsExactly(NUMBER, "post@example.org");
        browser.find("[name='contact.1.remove']").click();
        browser.type("#contact-0", "030 7654321").type("#edit-by", "balie");
        save();
        assertThat(stored(service).channels())
                .extracting(channel -> channel.value().orElseThrow())
                .containsExactly("030 7654321");
        browser.type("#contact-0", "").type("#edit-by", "balie");
        save();
        assertThat(browser.find("#contact-0-error").getText()).contains("Weghalen");
    }

    /** A form that is out of date shows what was changed; saving it again is a decision. */
    @Test
    void aChangeBySomebodyElseIsShownAndNotOverwritten() {
        start(Scripts.OFF);
        Service service = services.getFirst();
        edit(service);
        Service changed = service.toBuilder()
                .description(Text.of("nl", "Wat een ander schreef"))
                .build();
        site.map()
                .records(Actor.EMBEDDER)
                .put(changed, site.map().version(service.reference()).orElseThrow());
        browser.type("#edit-description", "Wat ik schreef").type("#edit-by", "balie");
        save();
        assertThat(alert()).contains("Iemand anders");
        assertThat(browser.text()).contains("Wat een ander schreef");
        assertThat(browser.find("#edit-description").getDomProperty("value")).isEqualTo("Wat ik schreef");
        assertThat(stored(service)).isEqualTo(changed);
        browser.width(360).picture("edit-stale-360");
        save();
        assertThat(status()).contains("Opgeslagen");
        assertThat(stored(service).description().byLanguage()).containsEntry("nl", "Wat ik schreef");
    }

    /** A secret place has no fields for an address. */
    @Test
    void aSecretPlaceCannotBeGivenAnAddress() {
        start(Scripts.OFF);
        Service secret = site.map().dataSet().catalog().servicesOf(site.organization("Belle")).stream()
                .filter(service ->
                        service.serviceAtLocations().getFirst().locationId().isPresent())
                .findFirst()
                .orElseThrow();
        edit(secret);
        assertThat(browser.has("#edit-street")).isFalse();
        assertThat(browser.find("main").getText()).contains("kun je hier niet wijzigen");
    }

    @Test
    void aProviderMayNotOpenTheRecordsOfOthers() {
        start(Scripts.OFF);
        browser.close();
        browser = Scripts.OFF.browser();
        browser.open(site.at("/fill"))
                .type(
                        "#key",
                        site.key(Role.PROVIDER, site.organization("Belle").id()).key())
                .send("main .primary");
        edit(services.getFirst());
        assertThat(browser.has("#edit-by")).isFalse();
        assertThat(stored(services.getFirst()).provenance().assuredDate())
                .isEqualTo(Optional.of(
                        services.getFirst().provenance().assuredDate().orElseThrow()));
    }
}
