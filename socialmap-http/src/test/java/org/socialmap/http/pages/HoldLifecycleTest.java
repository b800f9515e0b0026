package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.socialmap.access.Role;
import org.socialmap.catalog.Catalog;
import org.socialmap.record.Unit;

/** The life of a hold from both sides: the desk of the professional and the board of the provider. */
class HoldLifecycleTest {
    private static final String HOLDS = "form[action='/board/holds']";

    private Site site;
    private Browser desk;
    private Browser board;
    private Unit unit;

    @ParameterizedTest
    @EnumSource
    void bedIsReportedHeldFoundAndOccupied(Scripts scripts) {
        try (Browser professional = scripts.browser();
                Browser provider = scripts.browser();
                Site city = Site.of("example-city")) {
            desk = professional;
            board = provider;
            site = city;
            signIn();
            assertThat(level()).isEqualTo("2 van 10 vrij");

            String comes = hold();
            assertThat(desk.find(".held .countdown").getText()).contains("tot");
            assertThat(atTheDesk()).contains("1 van 10 vrij");
            assertThat(find(comes)).contains("1 plek").contains("Gereserveerd.").doesNotContain("Teruggegeven");
            board.press("Cliënt komt");
            assertThat(board.find(HOLDS + " [role=status]").getText()).contains("Bevestigd.");
            assertThat(level()).isEqualTo("1 van 10 vrij");
            assertThat(atTheDesk(comes)).contains("Bevestigd.");

            String staysAway = hold();
            assertThat(find(staysAway)).contains("Gereserveerd.");
            assertThat(level()).isEqualTo("0 van 10 vrij");
            board.press("Plek teruggeven");
            assertThat(level()).isEqualTo("1 van 10 vrij");
            assertThat(atTheDesk(staysAway)).contains("Teruggegeven.");

            String forgotten = hold();
            site.pass(Duration.ofHours(2));
            assertThat(find(forgotten)).contains("Verlopen.");
            assertThat(level()).isEqualTo("1 van 10 vrij");
            assertThat(atTheDesk(forgotten)).contains("Verlopen.");
            assertThat(desk.text()).as("an ended hold is not carried along").doesNotContain(staysAway);
        }
    }

    private void signIn() {
        Catalog catalog = site.map().dataSet().catalog();
        unit = catalog.units().stream()
                .filter(one -> catalog.findService(one.serviceId())
                        .orElseThrow()
                        .organizationId()
                        .equals(site.shelter()))
                .findFirst()
                .orElseThrow();
        board.open(site.at("/board"))
                .type("#key", site.key(Role.PROVIDER, site.shelter()).key())
                .send("main .primary");
        board.type(path() + " label input[name=available]", "2")
                .type(path() + " label input[name=maximum]", "10")
                .send(path() + " button[value=count]");
        desk.open(site.at("/desk"))
                .type("#key", site.key(Role.PROFESSIONAL, site.visitor()).key())
                .send("main .primary")
                .search(site.map()
                        .dataSet()
                        .catalog()
                        .findService(unit.serviceId())
                        .orElseThrow()
                        .name()
                        .in(site.map().dataSet().info().language()));
    }

    private String path() {
        return "form[action='/board/units/" + unit.id() + "']";
    }

    private String level() {
        return board.find(path() + " .level").getText();
    }

    /** Creates a hold at the desk and returns its code. */
    private String hold() {
        desk.send(".units button[value='" + unit.id() + "']");
        return desk.find(".code").getText();
    }

    /** Returns what the board says about a code. */
    private String find(String code) {
        board.type("#code", code.toLowerCase()).send(HOLDS + " button");
        return board.find(HOLDS + " [role=status]").getText();
    }

    /** Returns what the desk says about the unit. */
    private String atTheDesk() {
        return desk.find(".units button[value='" + unit.id() + "']")
                .findElement(By.xpath(".."))
                .getText();
    }

    /** Returns what the desk says about a hold on the next request. */
    private String atTheDesk(String code) {
        desk.send(".profile .primary");
        return desk.all(".held").stream()
                .map(held -> held.getText())
                .filter(text -> text.contains(code))
                .findFirst()
                .orElse("");
    }
}
