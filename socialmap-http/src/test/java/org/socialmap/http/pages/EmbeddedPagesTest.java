package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.SocialMap;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.http.server.Server;
import org.socialmap.http.server.ServerOptions;

/** The pages below a path of another site, with its texts and languages. */
class EmbeddedPagesTest {
    @Test
    void pagesUseTheBasePathAndTheTextsOfTheOperator(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pages_nl.properties"), "start.heading = Hulp in onze stad\n");
        Files.writeString(folder.resolve("pages_de.properties"), "start.heading = Hilfe finden\n");
        SocialMap map = SocialMap.builder(
                        DataSetReader.read(Path.of("..", "datasets", "utrecht")).orThrow())
                .clock(Clock.systemUTC())
                .open();
        ServerOptions options = ServerOptions.PLAIN.with("/hulp", PageTexts.in(folder));
        try (Server server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty(), options);
                Browser browser = Browser.withoutScripts()) {
            URI start = server.address();
            assertThat(start.getPath()).isEqualTo("/hulp/");
            browser.open(start);
            assertThat(browser.find("h1").getText()).isEqualTo("Hulp in onze stad");
            assertThat(browser.find("h1").getCssValue("font-size"))
                    .as("the style sheet loads")
                    .isNotEqualTo("32px");
            browser.search("schulden").send(".card h3 button").press("Terug naar de mogelijkheden");
            assertThat(URI.create(browser.driver().getCurrentUrl()).getPath()).startsWith("/hulp/find/s/");
            browser.press("Socialmap").send(".languages button[value=de]");
            assertThat(browser.find("h1").getText()).isEqualTo("Hilfe finden");
            assertThat(browser.text()).as("English where a text is missing").contains("Help for me");
        }
    }

    @Test
    void reportsUnknownMessageKeys(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pages_nl.properties"), "strat.heading = Hulp\n");
        assertThatThrownBy(() -> PageTexts.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pages_nl.properties")
                .hasMessageContaining("strat.heading");
        assertThatThrownBy(() -> ServerOptions.PLAIN.with("hulp/", PageTexts.builtIn()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
