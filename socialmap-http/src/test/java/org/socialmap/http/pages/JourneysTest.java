package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.socialmap.access.Role;
import org.socialmap.catalog.Catalog;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.http.pages.Journey.Effort;
import org.socialmap.record.Organization;

/** Eight people reach what they came for, each with scripts and without, in few presses and without scrolling far. */
class JourneysTest {
    private static final String NUMBER = "030 123 45 67";
    private static final String MISSING = "no zbarimg; install zbar-tools";

    @TempDir
    private Path folder;

    /**
     * Walks one way to its end.
     *
     * @param width of the screen
     * @param presses how many it takes
     * @param fields how many texts are typed or chosen
     * @param maxPixels how far down the first number may be; depends a little on the fonts of the machine
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            spanishSpeaker, 320, 4, 1, 640
            bedTonight, 1280, 3, 2, 800
            debts, 360, 2, 1, 640
            signpost, 360, 4, 1, 950
            board, 360, 2, 1, 0
            editor, 1280, 3, 3, 0
            administrator, 1280, 6, 4, 640
            municipality, 1280, 1, 1, 0
            """)
    void peopleReachWhatTheyCameFor(String way, int width, int presses, int fields, long maxPixels)
            throws IOException, InterruptedException {
        for (Scripts scripts : Scripts.values()) {
            try (Browser browser = scripts.browser().width(width)) {
                Effort effort = walk(way, new Journey(browser));
                browser.glance("journey-" + way + "-" + scripts);
                System.out.println(way + " " + width + " px, scripts " + scripts + ": " + effort);
                assertThat(effort.presses()).as("presses").isEqualTo(presses);
                assertThat(effort.fields()).as("fields").isEqualTo(fields);
                if (maxPixels > 0) {
                    assertThat(effort.pixels()).as("down to the first number").isBetween(1L, maxPixels);
                }
            }
        }
    }

    private Effort walk(String way, Journey journey) throws IOException, InterruptedException {
        return switch (way) {
            case "spanishSpeaker" -> spanishSpeaker(journey);
            case "bedTonight" -> bedTonight(journey);
            case "debts" -> debts(journey);
            case "signpost" -> signpost(journey);
            case "board" -> board(journey);
            case "editor" -> editor(journey);
            case "administrator" -> administrator(journey);
            case "municipality" -> municipality(journey);
            default -> throw new IllegalArgumentException(way);
        };
    }

    /** Who helps with a tax return, in Spanish, over WhatsApp. */
    private static Effort spanishSpeaker(Journey journey) {
        try (Site site = Site.of("utrecht")) {
            journey.from(site.at("/"))
                    .language("es")
                    .search("quien me ayuda con la declaración de impuestos por whatsapp");
            Browser browser = journey.browser();
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("es");
            assertThat(browser.all(".options .card").getFirst().getText()).contains("finanzas");
            return journey.effort();
        }
    }

    /** A bed tonight for somebody who is traumatised and cannot live in a group, held from the desk. */
    private static Effort bedTonight(Journey journey) {
        try (Site site = Site.withBeds()) {
            journey.from(site.at("/desk"))
                    .signIn(site.key(Role.PROFESSIONAL, site.visitor()).key())
                    .search("slaapplek vannacht, getraumatiseerd, kan niet in een groep");
            Effort toTheNumber = journey.effort();
            journey.press(".units button");
            assertThat(journey.browser().find(".code").getText()).isNotBlank();
            return new Effort(journey.effort().presses(), journey.effort().fields(), toTheNumber.pixels());
        }
    }

    private static Effort debts(Journey journey) {
        try (Site site = Site.of("utrecht")) {
            journey.from(site.at("/"))
                    .pressWords("Ik ben hulpverlener")
                    .search("mijn cliënt heeft schulden en doet sekswerk");
            assertThat(journey.browser().all(".options .card").stream().limit(3))
                    .as("both who helps with debts and who specializes")
                    .extracting(WebElement::getText)
                    .anyMatch(card -> card.contains("Tussenvoorziening"))
                    .anyMatch(card -> card.contains("Belle"));
            return journey.effort();
        }
    }

    /** A customer who drinks and has debts gets a card; a telephone scans it from paper. */
    private Effort signpost(Journey journey) throws IOException, InterruptedException {
        try (Site site = Site.of("utrecht")) {
            journey.from(site.at("/"))
                    .pressWords("Iemand de weg wijzen")
                    .search("mijn klant drinkt en heeft schulden")
                    .press(".card .actions button");
            Browser browser = journey.browser();
            String name = browser.find("article h1").getText();
            Effort effort = journey.effort();
            String scanned = scanned(browser, folder);
            assertThat(browser.open(URI.create(scanned)).find("article h1").getText())
                    .isEqualTo(name);
            return effort;
        }
    }

    /** Prints the page and scans the code on the paper. */
    private static String scanned(Browser browser, Path folder) throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of("/usr/bin/zbarimg"));
        if (!there) {
            System.out.println("SKIPPED: " + MISSING);
        }
        Assumptions.assumeTrue(there, MISSING);
        browser.wholePicture("journey-signpost-paper");
        Process scan = new ProcessBuilder(
                        "/usr/bin/zbarimg", "--raw", "--quiet", "target/screens/journey-signpost-paper.png")
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String text = new String(scan.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(scan.waitFor()).isZero();
        return text;
    }

    /** One bed less at the counter. */
    private static Effort board(Journey journey) {
        try (Site site = Site.withBeds()) {
            journey.from(site.at("/board"))
                    .signIn(site.key(Role.PROVIDER, site.shelter()).key())
                    .press("button[value=subtract]");
            assertThat(journey.browser().find("[role=status]").getText()).contains("8 van 10 vrij");
            return journey.effort();
        }
    }

    /** A number that is missing, filled in once for an organization. */
    private static Effort editor(Journey journey) {
        try (Site site = Site.of("utrecht")) {
            journey.from(site.at("/fill")).signIn(site.editorKey()).press(".gap button[formaction*=organizations]");
            Browser browser = journey.browser();
            String name = browser.find("h1").getText();
            journey.fill("#contact-0", NUMBER).fill("#edit-by", "balie").press("main .primary");
            assertThat(browser.find("[role=status]").getText()).contains("Opgeslagen");
            Organization house = site.organization(name);
            browser.open(site.at("/organizations/" + house.id()));
            assertThat(browser.has("a[href='tel:0301234567']")).isTrue();
            return journey.effort();
        }
    }

    /** From an empty map to an imported directory in which people find a number. */
    private Effort administrator(Journey journey) throws IOException {
        Path file = Files.writeString(folder.resolve("gids.ndjson"), """
                {"id": "s1", "name": "Soep", "status": "active", "description": "Warme maaltijd", "eligibility_description": "Vanaf 18 jaar", "organization": {"id": "o1", "name": "Het Pand", "description": "x"}, "phones": [{"id": "p1", "number": "030 1234567"}]}
                {"id": "s2", "name": "Bed", "status": "active", "eligibility_description": "Vanaf 18 jaar", "organization": {"id": "o1", "name": "Het Pand", "description": "x"}}
                """);
        try (Site site = new Site(DataSetReader.read(Path.of("..", "datasets", "example-city"))
                .orThrow()
                .with(Catalog.EMPTY))) {
            journey.from(site.at("/admin"))
                    .signIn(site.administratorKey())
                    .pressWords("Inlezen")
                    .fill("#source", "gids 2026")
                    .choose("#file", file.toAbsolutePath().toString())
                    .pressWords("Lees op proef")
                    .tick("input[name=phrase]")
                    .pressWords("Zet dit op de kaart");
            journey.from(site.at("/")).search("soep");
            assertThat(journey.browser().has("a.act[href='tel:0301234567']")).isTrue();
            return journey.effort();
        }
    }

    /** What the map lacks, most asked for first. */
    private static Effort municipality(Journey journey) {
        try (Site site = Site.of("utrecht")) {
            journey.from(site.at("/fill")).signIn(site.editorKey());
            assertThat(journey.browser().all(".gap")).hasSizeGreaterThan(5);
            return journey.effort();
        }
    }
}
