package org.socialmap.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/** Every form of the pages for staff, sent twice at the same moment and once more after another one: it acts once. */
class SecondPressTest {
    private Site site;
    private Browser browser;

    @BeforeEach
    void start() {
        browser = Browser.withoutScripts();
        site = Site.withBeds();
    }

    @AfterEach
    void stop() {
        site.close();
        browser.close();
    }

    private void signIn(String path, String key) {
        browser.open(site.at(path)).type("#key", key).send("main .primary");
    }

    /** Returns what a form of the page would send, with these fields changed. */
    private Map<String, String> form(String selector, Map<String, String> changed) {
        Map<String, String> fields = new TreeMap<>();
        for (WebElement field : browser.all(selector + " input[type=hidden]")) {
            fields.put(field.getDomAttribute("name"), field.getDomAttribute("value"));
        }
        fields.putAll(changed);
        return fields;
    }

    /** Sends a form three times, twice of them at once, and returns the places that the answers lead to. */
    private List<String> sendTwiceAndAgain(String path, Map<String, String> fields, Runnable between) {
        String cookie =
                "session=" + browser.driver().manage().getCookieNamed("session").getValue();
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(site.at(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> both = Stream.of(request, request)
                    .map(one -> client.sendAsync(one, BodyHandlers.ofString()))
                    .toList();
            List<HttpResponse<String>> answers =
                    both.stream().map(CompletableFuture::join).collect(Collectors.toList());
            between.run();
            answers.add(client.sendAsync(request, BodyHandlers.ofString()).join());
            assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
            return answers.stream()
                    .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                    .toList();
        }
    }

    @Test
    void aHoldHoldsOneBed() {
        signIn("/desk", site.key(Role.PROFESSIONAL, site.visitor()).key());
        browser.search("nachtopvang");
        String unit = browser.find(".units button").getDomAttribute("value");
        List<String> places = sendTwiceAndAgain("/desk/holds", form("#state", Map.of("hold", unit)), () -> {});
        assertThat(site.freeBeds(UUID.fromString(unit))).isEqualTo(8);
        Set<String> codes = places.stream()
                .map(place -> browser.open(site.at(place)).find(".code").getText())
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(1);
    }

    @Test
    void aPressOnTheBoardCountsOnce() {
        signIn("/board", site.key(Role.PROVIDER, site.shelter()).key());
        String id = browser.find("form.unit").getDomAttribute("id");
        UUID unit = UUID.fromString(id.substring("unit-".length()));
        Map<String, String> form = form("#" + id, Map.of("act", "subtract"));
        sendTwiceAndAgain("/board/units/" + unit, form, () -> {
            browser.open(site.at("/board")).send("#" + id + " button[value=add]");
            assertThat(site.freeBeds(unit)).isEqualTo(9);
        });
        assertThat(site.freeBeds(unit)).isEqualTo(9);
    }

    @Test
    void oneKeyIsMade() {
        signIn("/admin/keys", site.administratorKey());
        Map<String, String> form = form("form.edit", Map.of("label", "balie", "role", "editor"));
        int before = site.map().keys(Actor.EMBEDDER).keys().size();
        List<String> places = sendTwiceAndAgain("/admin/keys/new", form, () -> browser.open(site.at("/admin/keys")));
        assertThat(browser.has("#new-key")).isTrue();
        assertThat(site.map().keys(Actor.EMBEDDER).keys()).hasSize(before + 1);
        assertThat(places).allMatch("/admin/keys"::equals);
    }

    @Test
    void aRecordIsSavedOnce() {
        signIn("/fill/organizations/" + site.shelter(), site.editorKey());
        String path = "/fill/organizations/" + site.shelter();
        Reference organization = new Reference(RecordKind.ORGANIZATION, site.shelter());
        int changes = site.map().records(Actor.EMBEDDER).history(organization).size();
        Map<String, String> form = form(
                "#state",
                Map.of(
                        "edit.name",
                        "Nieuwe naam",
                        "edit.by",
                        "balie",
                        "edit.on",
                        browser.find("#edit-on").getDomProperty("value")));
        sendTwiceAndAgain(path, form, () -> {});
        assertThat(site.map().records(Actor.EMBEDDER).history(organization)).hasSize(changes + 1);
        assertThat(browser.open(site.at(path)).find("[role=status]").getText()).contains("Opgeslagen");
    }

    @Test
    void aRemarkIsSaidOnce() {
        Service service = site.map().dataSet().catalog().services().iterator().next();
        signIn("/desk", site.key(Role.PROFESSIONAL, site.visitor()).key());
        browser.open(site.at("/services/" + service.id() + "/remark"));
        Map<String, String> form = form("#state", Map.of("kind", "closed"));
        sendTwiceAndAgain("/remarks/services/" + service.id(), form, () -> {});
        assertThat(site.map().feedback(Actor.EMBEDDER).queue())
                .singleElement()
                .satisfies(remark -> assertThat(remark.times()).isEqualTo(1));
    }
}
