package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No secret of those who sign in, and nothing they type about a client, appears in a log line, a header or a file. */
class StaffValueLeakTest {
    private static final String CANARY = "kanarie0815";
    private static final String SOMEBODY = "11111111-1111-4111-8111-111111111111";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> received = new ArrayList<>();

    /** A key that an administrator makes on the pages is on one page, once, and nowhere else. */
    @Test
    void noNewKeyAppearsAnywhereButOnItsPage() throws Exception {
        List<String> printed;
        String made;
        Path data = ChildServer.newFolder();
        try (ChildServer server = ChildServer.withoutExamples("the administrator of the test", data)) {
            URI address = server.address();
            HttpResponse<String> signedIn = client.send(
                    form(address.resolve("/signin"), "key=the+administrator+of+the+test")
                            .build(),
                    BodyHandlers.ofString());
            String cookie =
                    signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            String token = found("name=\"token\" value=\"([0-9a-f]+)\"", page(address, cookie));
            HttpResponse<String> answer = client.send(
                    form(address.resolve("/admin/keys/new"), "label=desk&role=editor&token=" + token)
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
            made = found("<code id=\"new-key\">([^<]+)</code>", page(address, cookie));
            assertThat(answer.headers().map().toString() + answer.body()).doesNotContain(made);
            assertThat(page(address, cookie)).contains("desk").doesNotContain(made);
            printed = server.stop();
        }
        assertThat(printed).as("the log").anyMatch(line -> line.contains("POST /admin/keys/new 303"));
        assertThat(printed).noneMatch(line -> line.contains(made));
        assertThat(StoredFiles.with(data, made)).as("stored files").isEmpty();
    }

    /** What a caseworker types about a client is in no address, log or file, also when her session has ended. */
    @Test
    void nothingTypedAtTheDeskAppearsAnywhere() throws Exception {
        String key = "the administrator of the test";
        List<String> printed;
        Path data = ChildServer.newFolder();
        try (ChildServer server = ChildServer.withoutExamples(key, data)) {
            URI address = server.address();
            String signIn = "key=" + key.replace(' ', '+');
            String cookie = send(address.resolve("/signin"), signIn, "")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .split(";")[0];
            String body = client.send(
                            HttpRequest.newBuilder(address.resolve("/desk"))
                                    .header("Cookie", cookie)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            String form = "text=" + CANARY + "&fact.age=" + CANARY
                    + "&token=" + found("name=\"token\" value=\"([0-9a-f]+)\"", body)
                    + "&by=" + found("name=\"by\" value=\"([^\"]+)\"", body) + "&once=x&hold=" + SOMEBODY;
            for (String path : List.of("/desk", "/desk/holds", "/desk/holds/confirm", "/desk/holds/release")) {
                send(address.resolve(path), form, cookie);
                HttpResponse<String> ended = send(address.resolve(path), form, "");
                assertThat(ended.statusCode()).isEqualTo(401);
                assertThat(ended.body()).doesNotContain(CANARY);
                String next = found("name=\"next\" value=\"([^\"]+)\"", ended.body());
                HttpResponse<String> again = send(address.resolve("/signin"), signIn + "&next=" + next, "");
                assertThat(again.headers().firstValue("Location").orElseThrow()).contains("/desk/s/");
            }
            assertThat(StoredFiles.with(data, CANARY)).as("stored files").isEmpty();
            printed = server.stop();
        }
        assertThat(printed)
                .as("the log")
                .anyMatch(line -> line.contains("POST /desk/holds 401"))
                .noneMatch(line -> line.contains(CANARY));
        assertThat(received).as("headers").hasSizeGreaterThan(15).noneMatch(text -> text.contains(CANARY));
    }

    /** Sends a form, and notes the headers of the answer. */
    private HttpResponse<String> send(URI address, String fields, String cookie) throws Exception {
        HttpRequest.Builder request = form(address, fields);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        response.headers().map().forEach((name, values) -> received.add(name + ": " + values));
        return response;
    }

    private static HttpRequest.Builder form(URI address, String fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private String page(URI address, String cookie) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(address.resolve("/admin/keys"))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
