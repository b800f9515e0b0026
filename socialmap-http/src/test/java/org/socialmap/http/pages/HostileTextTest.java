package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.exchange.DataSetReader;

/** A map full of hostile texts is rendered harmlessly and remains readable. */
class HostileTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WORDS =
            Set.of("nl", "en", "es", "name", "value", "website", "source", "alternate_name");
    /** The channels whose value must be a web address: a data set with another value does not load. */
    private static final Set<String> LINKS = Set.of("web", "chat");

    private static final String MARKUP =
            "<script>window.hurt=1</script><b class=hurt>x</b>\"'><img src=x onerror=window.hurt=1>&lt;${7*7}\u202Eesrever\u2066 👩🏽‍🚒 ";
    private static final List<String> HOSTILE =
            List.of(MARKUP, "javascript:window.hurt=1", MARKUP + "x".repeat(10_000), "]]>--><!--" + MARKUP);

    private int next;

    @Test
    void everyValueIsEscaped(@TempDir Path folder) throws IOException {
        try (Browser browser = Browser.withScripts();
                Site site = new Site(DataSetReader.read(hostile(folder)).orThrow())) {
            for (Tour page : List.of(
                    Tour.START, Tour.ANSWER, Tour.SERVICE, Tour.ORGANIZATION, Tour.CARD, Tour.SHEET, Tour.AGENDA)) {
                page.walk(browser, site);
                browser.width(320);
                assertThat(browser.all("script"))
                        .as(page + " has our script only")
                        .hasSize(1);
                assertThat(browser.all("main img, .hurt, main iframe, main style"))
                        .isEmpty();
                assertThat(browser.driver().executeScript("return window.hurt")).isNull();
                assertThat(browser.all("a").stream().map(link -> String.valueOf(link.getDomAttribute("href"))))
                        .noneMatch(link -> link.startsWith("javascript"));
                assertThat(browser.all("[onerror], [onclick], [onmouseover], [style]"))
                        .isEmpty();
                assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                        .as(page + " is as wide as the screen")
                        .isEqualTo(320L);
                browser.glance("hostile-" + page.name().toLowerCase(Locale.ROOT));
            }
            Tour.SERVICE.walk(browser, site);
            assertThat(browser.text())
                    .contains("<script>window.hurt=1</script>")
                    .contains("${7*7}")
                    .contains("👩🏽‍🚒");
        }
    }

    private Path hostile(Path folder) throws IOException {
        Path original = Path.of("..", "datasets", "utrecht");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(original.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (file.getParent().endsWith("organizations")) {
                    JsonNode record = JSON.readTree(file.toFile());
                    poison(record);
                    JSON.writeValue(copy.toFile(), record);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }

    private void poison(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean isLink = LINKS.contains(object.path("channel").asText());
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                if (isLink && member.getKey().equals("value")) {
                    continue;
                }
                if (WORDS.contains(member.getKey()) && member.getValue().isTextual()) {
                    object.set(member.getKey(), new TextNode(HOSTILE.get(next++ % HOSTILE.size())));
                } else {
                    poison(member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::poison);
        }
    }
}
