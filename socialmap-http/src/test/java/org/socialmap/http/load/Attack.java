package org.socialmap.http.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.socialmap.capacity.HoldCode;
import org.socialmap.http.TestServer;

/** Requests meant to slow down, break into or crash a server, each with fresh values. */
enum Attack {
    WRONG_KEY((target, random) -> target.request("/api/quality", "smk_" + Long.toHexString(random.nextLong()))),
    WRONG_KEY_TO_WRITE((target, random) -> target.request("/api/services/" + id(random), "smk_" + random.nextLong())
            .PUT(BodyPublishers.ofString("{}"))),
    WRONG_HOLD_CODE((target, random) -> target.request("/api/holds/" + HoldCode.random(), target.providerKey())),
    WRONG_KEY_AT_SIGN_IN((target, random) -> target.form("/signin", "key=smk_" + random.nextLong())),
    LONG_WORD((target, random) -> target.json("/api/match", "{\"text\": \"" + letters(random, 1_976) + "\"}")),
    MANY_WORDS((target, random) -> target.json("/api/match", "{\"text\": \"" + words(random, 300) + "\"}")),
    LONG_WORD_SUGGESTED(
            (target, random) -> target.json("/api/suggest", "{\"text\": \"" + letters(random, 1_900) + "\"}")),
    LONG_WORD_IN_THE_FINDER((target, random) -> target.form("/find", "text=" + letters(random, 1_900) + "&locale=nl")),
    DEEP_JSON((target, random) -> target.json("/api/match", "[".repeat(30_000))),
    NOT_JSON((target, random) -> target.json("/api/match", letters(random, 60_000))),
    /** With an outdated version: it is checked and then rejected. */
    RULE_OF_MANY_CONJUNCTS((target, random) -> target.request("/api/services/" + target.service(), target.providerKey())
            .header("Content-Type", "application/json")
            .header("If-Match", "\"1\"")
            .PUT(BodyPublishers.ofString(manyConjuncts(target, random)))),
    EXPLODING_NAME(
            (target, random) -> target.importing("name,city\n" + "A".repeat(1_000) + random.nextInt() + ",Utrecht\n")),
    EXPLODING_LIST(
            (target, random) -> target.importing("name,website\nx," + "a.".repeat(5_000) + random.nextInt() + "\n")),
    EXPLODING_PATTERN((target, random) ->
            target.importing("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.csv", "name\nx\n", "*a*a*a*a*a*a*a*a*b")),
    RANDOM_ARCHIVE((target, random) -> {
        byte[] bytes = new byte[20_000];
        random.nextBytes(bytes);
        return target.request("/api/import?source=assault&locale=en&dry_run=true", target.providerKey())
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(bytes));
    }),
    WHOLE_LISTS(
            (target, random) -> target.request("/api/services?full=true&per_page=1000&search=" + letters(random, 500))),
    FAR_PAGE((target, random) -> target.request("/api/organizations?page=" + random.nextInt(1, Integer.MAX_VALUE))),
    UNKNOWN_PLACE((target, random) -> target.request("/" + letters(random, 2_000)));

    private final BiFunction<Target, Random, HttpRequest.Builder> make;

    Attack(BiFunction<Target, Random, HttpRequest.Builder> make) {
        this.make = make;
    }

    HttpRequest request(Target target, Random random) {
        return make.apply(target, random).build();
    }

    /**
     * A server, and the key that an attacker has.
     *
     * @param record a service of the organization that owns the key
     */
    record Target(URI address, String providerKey, ObjectNode record) {
        private String service() {
            return record.get("id").textValue();
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(address.resolve(path));
        }

        private HttpRequest.Builder request(String path, String key) {
            return request(path).header("Authorization", "Bearer " + key);
        }

        private HttpRequest.Builder json(String path, String body) {
            return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }

        private HttpRequest.Builder form(String path, String body) {
            return request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body));
        }

        private HttpRequest.Builder importing(String table) {
            return importing("table.csv", table, "*.csv");
        }

        private HttpRequest.Builder importing(String name, String table, String pattern) {
            String mapping = "{\"files\": [{\"file\": \"" + pattern
                    + "\", \"columns\": {\"name\": \"name\", \"city\": \"service_at_locations.0.location.addresses.0.city\","
                    + " \"website\": \"url\"}}]}";
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(archive)) {
                entry(zip, "mapping.json", mapping);
                entry(zip, name, table);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return request("/api/import?source=assault&locale=en&dry_run=true", providerKey)
                    .header("Content-Type", "application/zip")
                    .POST(BodyPublishers.ofByteArray(archive.toByteArray()));
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String manyConjuncts(Target target, Random random) {
        String conjuncts = IntStream.range(0, 300)
                .mapToObj(i -> "{\"any\": [{\"fact\": \"age\", \"min\": " + random.nextInt(90)
                        + "}, {\"fact\": \"residence\", \"in\": [\"GM0344\"]}]}")
                .collect(Collectors.joining(", "));
        ObjectNode record = target.record().deepCopy();
        record.set("rule", TestServer.json("{\"all\": [" + conjuncts + "]}"));
        return record.toString();
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private static String words(Random random, int number) {
        return IntStream.range(0, number).mapToObj(i -> letters(random, 6)).collect(Collectors.joining(" "));
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
