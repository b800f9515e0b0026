package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No value that is sent appears in a log line, a header or an error. */
class ValueLeakTest {
    private static final String CANARY = "kanarie0815";
    private static final String SOMEBODY = "11111111-1111-4111-8111-111111111111";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> received = new ArrayList<>();

    @Test
    void noSubmittedValueAppearsAnywhere() throws Exception {
        List<String> printed;
        Path data = ChildServer.newFolder();
        try (ChildServer server = new ChildServer(
                "--port",
                "0",
                "--data",
                data.toString(),
                "--dataset",
                Path.of("../datasets/utrecht").toRealPath().toString())) {
            URI address = server.address();
            exercise(address);
            assertThat(StoredFiles.with(data, CANARY)).as("stored files").isEmpty();
            printed = server.stop();
        }

        assertThat(printed).as("the log").isNotEmpty().noneMatch(line -> line.contains(CANARY));
        assertThat(printed).as("requests are logged").anyMatch(line -> line.contains("POST /api/match 200"));
        assertThat(printed).as("by route, not by path").anyMatch(line -> line.contains("/api/services/{id} 404"));
        assertThat(received).as("headers and errors").hasSizeGreaterThan(15).noneMatch(text -> text.contains(CANARY));
    }

    /** Values that a directory marks as private do not appear in responses, exports, the log or stored files. */
    @Test
    void noPrivateValueOfADirectoryAppearsAnywhere() throws Exception {
        String key = "the administrator of the test";
        List<String> printed;
        Path data = ChildServer.newFolder();
        try (ChildServer server = ChildServer.withoutExamples(key, data)) {
            URI address = server.address();
            HttpRequest.Builder imports = HttpRequest.newBuilder(address.resolve("/api/import?source=directory"))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(PRIVATE.replace("CANARY", CANARY)));
            send(imports);
            assertThat(received.getLast()).contains("\"private\":", "\"private-text\":");
            for (String format : List.of("ndjson", "json", "fhir", "geojson", "icalendar")) {
                get(address.resolve("/api/export?format=" + format));
                send(HttpRequest.newBuilder(address.resolve("/api/export?format=" + format))
                        .header("Authorization", "Bearer " + key));
            }
            get(address.resolve("/api/services?search=open"));
            get(address.resolve("/api/services?format=csv"));
            match(address, "{\"text\": \"veilig\", \"limit\": 50}");
            assertThat(received.getLast()).contains("Veilig huis");
            assertThat(StoredFiles.with(data, CANARY)).as("stored files").isEmpty();
            printed = server.stop();
        }
        assertThat(printed).as("the log").isNotEmpty().noneMatch(line -> line.contains(CANARY));
        assertThat(received).as("responses").hasSizeGreaterThan(15).noneMatch(text -> text.contains(CANARY));
    }

    private static final String PRIVATE = """
            {"id": "s1", "name": "Veilig huis", "status": "active", "description": "Een veilige plek. Wij zitten aan de CANARYstraat 12.", "organization": {"id": "o1", "name": "Blijf", "description": "x"}, "phones": [{"id": "p1", "number": "030 1234567", "private": true, "description": "CANARY"}], "service_at_locations": [{"id": "x1", "location": {"id": "l1", "location_type": "physical", "name": "Huis", "address_is_private": true, "alternate_name": "CANARY", "addresses": [{"id": "a1", "address_1": "CANARYstraat 12", "city": "Utrecht", "state_province": "Utrecht", "postal_code": "3511 XX", "country": "NL", "address_type": "physical"}]}}]}
            {"id": "s2", "name": "CANARY", "status": "active", "is_confidential": "yes", "organization_id": "o1"}
            """;

    private void exercise(URI address) throws Exception {
        match(address, "{\"text\": \"hulp bij schulden " + CANARY + "\", \"facts\": {\"age\": 30}}");
        match(address, "{\"needs\": [\"support\"], \"text\": \"" + CANARY + "\", \"locale\": \"nl\"}");
        for (String bad : List.of(
                "{\"text\": \"" + CANARY,
                "\"" + CANARY + "\"",
                "{\"needs\": [\"" + CANARY + "\"]}",
                "{\"needs\": [\"support\"], \"facts\": {\"gender\": \"" + CANARY + "\"}}",
                "{\"needs\": [\"support\"], \"facts\": {\"age\": \"" + CANARY + "\"}}",
                "{\"needs\": [\"support\"], \"facts\": {\"residence\": \"" + CANARY + "\"}}",
                "{\"needs\": [\"support\"], \"facts\": {\"violence\": [\"" + CANARY + "\"]}}",
                "{\"needs\": [\"support\"], \"languages\": [\"" + CANARY + "\"]}",
                "{\"needs\": [\"support\"], \"at\": \"" + CANARY + "\"}",
                "{\"needs\": [\"support\"], \"cursor\": \"" + CANARY + "\"}",
                "{\"needs\": [\"support\"], \"locale\": \"" + CANARY + "!\"}",
                "{\"text\": \"" + CANARY.repeat(7000) + "\"}",
                "{\"text\": " + CANARY + "}")) {
            match(address, bad);
        }
        remark(address);
        handOver(address);
        suggest(address, "{\"text\": \"" + CANARY + "\"}");
        suggest(address, "{\"text\": \"" + CANARY + "\", \"locale\": \"!" + CANARY + "\"}");
        suggest(address, "{\"text\": 1, \"limit\": \"" + CANARY + "\"}");
        for (String page : List.of(
                "/",
                "/find",
                "/signpost",
                "/calls",
                "/agenda",
                "/signin",
                "/board",
                "/board/holds",
                "/desk",
                "/desk/holds",
                "/fill",
                "/remarks",
                "/admin/keys/new",
                "/forget")) {
            form(
                    address,
                    page,
                    "text=" + CANARY + "&fact.age=" + CANARY + "&need=" + CANARY + "&cursor=" + CANARY + "&key="
                            + CANARY + "&code=" + CANARY + "&token=" + CANARY + "&next=" + CANARY + "&" + CANARY + "="
                            + CANARY + "&by=" + SOMEBODY);
            form(address, page, "text=%zz" + CANARY);
            form(address, page, "text=" + CANARY.repeat(7000));
            form(address, page, (CANARY + "&").repeat(1000));
        }
        matchWithKey(address);
        get(address.resolve("/api/services/" + CANARY));
        get(address.resolve("/api/holds/" + CANARY));
        get(address.resolve("/" + CANARY));
        get(address.resolve("/api/vocabulary?locale=%21" + CANARY));
        get(address.resolve("/?q=" + CANARY));
        raw(address, "GET /%zz" + CANARY + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        raw(
                address,
                "GET / HTTP/1.1\r\nHost: x\r\nCookie: " + CANARY + "\r\nX-Long: " + CANARY.repeat(2000) + "\r\n\r\n");
        raw(address, CANARY + "\r\n\r\n");
    }

    /** Nothing of who says that a service has moved is stored. */
    private void remark(URI address) throws Exception {
        String id = service(address);
        for (String path : List.of("/remarks/services/" + id, "/api/services/" + id + "/remarks")) {
            boolean isApi = path.startsWith("/api");
            HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                    .header("Content-Type", isApi ? "application/json" : "application/x-www-form-urlencoded")
                    .header("User-Agent", CANARY)
                    .header("Accept-Language", CANARY)
                    .header("Referer", "https://" + CANARY + ".example/")
                    .header("X-Forwarded-For", CANARY)
                    .POST(BodyPublishers.ofString(
                            isApi ? "{\"kind\": \"moved\"}" : "kind=moved&by=" + CANARY + "&day=" + CANARY));
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(isApi ? 204 : 303);
        }
    }

    private String service(URI address) throws Exception {
        send(HttpRequest.newBuilder(address.resolve("/api/services?per_page=1")));
        return found("\"contents\":\\[\\{\"id\":\"([0-9a-f-]{36})\"", received.getLast());
    }

    /** A sheet contains what was sent; nothing else does. */
    private void handOver(URI address) throws Exception {
        String id = service(address);
        for (String accepted : List.of("application/json", "application/fhir+json", "text/html")) {
            HttpResponse<String> sheet = client.send(
                    HttpRequest.newBuilder(address.resolve("/api/handovers"))
                            .header("Content-Type", "application/json")
                            .header("Accept", accepted)
                            .POST(BodyPublishers.ofString("{\"service_id\": \"" + id + "\", \"note\": \"" + CANARY
                                    + "\", \"sender\": {\"organization\": \"" + CANARY + "\", \"name\": \"" + CANARY
                                    + "\", \"phone\": \"030 1234567\"}}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(sheet.statusCode()).isEqualTo(200);
            assertThat(sheet.body()).contains(CANARY);
            sheet.headers().map().forEach((name, values) -> received.add(name + ": " + values));
        }
        for (String bad : List.of(
                "\"sender\": \"" + CANARY + "\"",
                "\"sender\": {\"phone\": \"" + CANARY + "\"}",
                "\"sender\": {\"name\": \"" + CANARY.repeat(30) + "\"}",
                "\"sender\": {\"organization\": [\"" + CANARY + "\"]}",
                "\"requested\": [\"" + CANARY + "\"]",
                "\"companion\": \"" + CANARY + "\"",
                "\"hold_code\": \"" + CANARY + "\"",
                "\"consent\": {\"by\": \"" + CANARY + "\"}",
                "\"consent\": {\"by\": \"client\", \"how\": \"" + CANARY + "\"}",
                "\"consent\": {\"by\": \"client\", \"day\": \"" + CANARY + "\"}",
                "\"valid_until\": \"" + CANARY + "\"")) {
            send(HttpRequest.newBuilder(address.resolve("/api/handovers"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"service_id\": \"" + id + "\", " + bad + "}")));
        }
        String fields = "door=desk&note=" + CANARY + "&sender.name=" + CANARY + "&sender.organization=" + CANARY;
        for (String wrong :
                List.of("", "&sender.phone=" + CANARY + "&hold_code=" + CANARY + "&valid_until=" + CANARY)) {
            for (String page : List.of("/handover", "/sheet")) {
                form(address, "/services/" + id + page, fields + wrong);
                form(address, "/services/" + id + page, fields + wrong + "&consent.by=client&consent.how=spoken");
            }
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private void match(URI address, String body) throws Exception {
        send(HttpRequest.newBuilder(address.resolve("/api/match"))
                .header("Content-Type", "application/json")
                .header("Cookie", "a=" + CANARY)
                .header("User-Agent", CANARY)
                .POST(BodyPublishers.ofString(body)));
    }

    private void suggest(URI address, String body) throws Exception {
        send(HttpRequest.newBuilder(address.resolve("/api/suggest"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A page shows a person what they typed; headers and error pages do not. */
    private void form(URI address, String page, String body) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address.resolve(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .header("Cookie", "session=" + CANARY)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        response.headers().map().forEach((name, values) -> received.add(name + ": " + values));
        assertThat(response.statusCode()).as(page).isLessThan(500);
        Optional<String> answer = response.headers().firstValue("Location").filter(to -> to.contains("/s/"));
        if (answer.isPresent()) {
            client.send(HttpRequest.newBuilder(address.resolve(answer.get())).build(), BodyHandlers.ofString())
                    .headers()
                    .map()
                    .forEach((name, values) -> received.add(name + ": " + values));
        }
        if (response.statusCode() >= 400) {
            received.add(response.body());
        }
    }

    private void matchWithKey(URI address) throws Exception {
        send(HttpRequest.newBuilder(address.resolve("/api/match"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + CANARY)
                .POST(BodyPublishers.ofString("{\"needs\": [\"support\"]}")));
    }

    private void get(URI address) throws Exception {
        send(HttpRequest.newBuilder(address).header("Referer", "https://example.org/" + CANARY));
    }

    private void send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        response.headers().map().forEach((name, values) -> received.add(name + ": " + values));
        received.add(response.body());
    }

    private void raw(URI address, String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            received.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
