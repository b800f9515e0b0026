package org.socialmap.http.authentication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialmap.access.Role;
import org.socialmap.capacity.HoldCode;
import org.socialmap.http.TestServer;
import org.socialmap.http.authentication.MatrixKeys.Session;
import org.socialmap.http.authentication.MatrixMap.Owner;
import org.socialmap.http.authentication.MatrixMap.Thing;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;

/** Builds the requests of the authorization matrix. */
final class MatrixRequests {
    private final TestServer server;
    private final MatrixMap map;

    MatrixRequests(TestServer server, MatrixMap map) {
        this.server = server;
        this.map = map;
    }

    /** Prepares the request of a row for a role, after creating what it requires. */
    Prepared prepare(MatrixRow row, MatrixKeys keys, Role role) {
        String path = path(row);
        if (row.isPage()) {
            return new Prepared(form(row, path, keys, role));
        }
        HttpRequest.Builder request;
        if (row.isImport()) {
            MatrixImports.Import file = MatrixImports.of(row, map);
            String source = file.query().contains("source=") ? "" : "&source=" + MatrixMap.SOURCE;
            request = server.request(path + "?locale=en" + file.query() + source)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(file.lines()));
        } else {
            request = server.request(path)
                    .header("Content-Type", "application/json")
                    .method(row.method(), BodyPublishers.ofString(body(row)));
        }
        header(row, request);
        keys.bearer(role).ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return new Prepared(request);
    }

    /** A request that is ready to be sent. */
    final class Prepared {
        private final HttpRequest.Builder request;

        private Prepared(HttpRequest.Builder request) {
            this.request = request;
        }

        /** Sends the request, and follows the redirect to the answer of a form. */
        HttpResponse<String> send() {
            HttpResponse<String> response = server.send(request);
            Optional<String> answer = response.headers().firstValue("Location").filter(path -> path.contains("/s/"));
            return answer.map(path -> server.send(answer(path))).orElse(response);
        }

        private HttpRequest.Builder answer(String path) {
            HttpRequest.Builder get = server.request(path);
            request.build().headers().firstValue("Cookie").ifPresent(cookie -> get.header("Cookie", cookie));
            return get;
        }

        HttpResponse<String> send(String header, String value) {
            return server.send(request.header(header, value));
        }
    }

    private static Owner owner(MatrixRow row) {
        boolean isForeign = row.mentions("foreign") || row.mentions("take") || row.mentions("held by own");
        return row.mentions("none") ? Owner.NONE : isForeign ? Owner.FOREIGN : Owner.OWN;
    }

    private String path(MatrixRow row) {
        String path = row.path();
        if (path.contains("{code}")) {
            return path.replace("{code}", code(row));
        }
        if (path.contains("/remarks/{id}")) {
            boolean isNone = row.mentions("none");
            return path.replace("{id}", (isNone ? Owner.NONE.id(Thing.UNIT) : map.remark(owner(row))).toString());
        }
        String id = path.contains("/keys/") ? key(row) : id(row).toString();
        return path.replace("{id}", id)
                .replace("{schema}", "service.json")
                .replace("{name}", "style.css")
                .replace("{sealed}", "sealed-by-nobody");
    }

    private String code(MatrixRow row) {
        return row.mentions("none")
                ? HoldCode.random().toString()
                : map.hold(owner(row), row.mentions("held by own")).toString();
    }

    private String key(MatrixRow row) {
        return switch (row.situation()) {
            case "none" -> Owner.NONE.id(Thing.UNIT).toString();
            case "set at start" ->
                map.map().findActor(MatrixMap.ADMIN).orElseThrow().id();
            default -> map.issued(Role.PROVIDER, owner(row)).record().id().toString();
        };
    }

    private static UUID id(MatrixRow row) {
        return (row.mentions("new") || row.mentions("nowhere") ? Owner.NONE : owner(row)).id(thing(row));
    }

    private static Thing thing(MatrixRow row) {
        String path = row.path();
        boolean isWrite = row.method().equals("PUT") || row.method().equals("DELETE");
        if (path.contains("/organizations/")) {
            return Thing.ORGANIZATION;
        } else if (path.contains("/locations/")) {
            return isWrite ? Thing.SPARE : Thing.HALL;
        } else if (path.contains("/units/")) {
            return Thing.UNIT;
        } else if (path.contains("/service_at_locations/")) {
            return Thing.BED_AT_HALL;
        }
        return row.mentions("hidden") ? Thing.HIDDEN : isWrite ? Thing.SOUP : Thing.BED;
    }

    private static RecordKind kind(MatrixRow row) {
        return switch (thing(row)) {
            case ORGANIZATION -> RecordKind.ORGANIZATION;
            case HALL, SPARE -> RecordKind.LOCATION;
            case UNIT -> RecordKind.UNIT;
            case BED, SOUP, HIDDEN, BED_AT_HALL, SOUP_SOMEWHERE -> RecordKind.SERVICE;
        };
    }

    private static boolean isRecord(MatrixRow row) {
        return row.path().matches("/api/(organizations|locations|services|units)/\\{id\\}")
                && (row.method().equals("PUT") || row.method().equals("DELETE"));
    }

    private void header(MatrixRow row, HttpRequest.Builder request) {
        if (row.path().endsWith("/holds")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        } else if (isRecord(row)
                && (id(row).equals(Owner.NONE.id(thing(row))) && row.method().equals("PUT"))) {
            request.header("If-None-Match", "*");
        } else if (isRecord(row)) {
            long version = row.mentions("none")
                    ? 1
                    : map.map()
                            .version(map.find(kind(row), id(row)).reference())
                            .orElseThrow();
            request.header("If-Match", "\"" + version + "\"");
        }
    }

    private String body(MatrixRow row) {
        if (isRecord(row) && row.method().equals("PUT")) {
            return record(row).toString();
        }
        return switch (row.route()) {
            case "PUT /api/units/{id}/capacity" -> "{\"maximum\": " + MatrixMap.MAXIMUM + ", \"available\": 7}";
            case "POST /api/services/{id}/remarks" ->
                row.mentions("note")
                        ? "{\"kind\": \"closed\", \"note\": {\"source\": \"called\"}}"
                        : "{\"kind\": \"closed\"}";
            case "PATCH /api/units/{id}/capacity" -> "{\"waitlist_change\": 1}";
            case "POST /api/units/{id}/holds" -> "{\"places\": 1}";
            case "POST /api/keys" -> newKey(row);
            case "POST /api/match" -> "{\"needs\": [\"shelter.night\"]}";
            case "POST /api/suggest" -> "{\"text\": \"so\"}";
            case "POST /api/handovers" -> "{\"service_id\": \"" + Owner.OWN.id(Thing.BED) + "\", \"facts\": {}}";
            case "POST /api/services",
                    "POST /api/service_at_locations",
                    "POST /api/organizations",
                    "POST /api/taxonomies",
                    "POST /api/taxonomy_terms" -> "{\"per_page\": 5}";
            default -> "";
        };
    }

    private static String newKey(MatrixRow row) {
        String[] words = row.situation().split(" ");
        String organization = words.length > 1 && owner(row) != Owner.NONE
                ? "\"organization_id\": \"" + owner(row).id(Thing.ORGANIZATION) + "\", "
                : "";
        return "{\"role\": \"" + words[0] + "\", " + organization + "\"label\": \"matrix\"}";
    }

    private ObjectNode record(MatrixRow row) {
        Owner owner = owner(row);
        Owner other = owner == Owner.OWN ? Owner.FOREIGN : Owner.OWN;
        CatalogRecord known = map.find(kind(row), owner.id(thing(row)));
        ObjectNode record = MatrixMap.json(known);
        if (kind(row) == RecordKind.ORGANIZATION) {
            record.put("name", "Anders");
        } else {
            record.putObject("name").put("nl", "Anders");
        }
        JsonNode at = record.path("service_at_locations").path(0);
        switch (row.situation()) {
            case "new", "new foreign" -> {
                record.put("id", Owner.NONE.id(thing(row)).toString());
                if (kind(row) == RecordKind.SERVICE) {
                    ((ObjectNode) at)
                            .put("id", Owner.NONE.id(Thing.SOUP_SOMEWHERE).toString());
                }
            }
            case "give", "take" -> {
                boolean isUnit = kind(row) == RecordKind.UNIT;
                record.put(
                        isUnit ? "service_id" : "organization_id",
                        other.id(isUnit ? Thing.BED : Thing.ORGANIZATION).toString());
            }
            case "attach" ->
                ((ObjectNode) at)
                        .put("location_id", Owner.FOREIGN.id(Thing.HALL).toString());
            case "stolen option" ->
                ((ObjectNode) at)
                        .put("id", Owner.FOREIGN.id(Thing.SOUP_SOMEWHERE).toString());
            case "nowhere" ->
                record.put("id", Owner.NONE.id(Thing.UNIT).toString())
                        .put("service_id", Owner.NONE.id(Thing.BED).toString());
            default -> {}
        }
        return record;
    }

    private HttpRequest.Builder form(MatrixRow row, String path, MatrixKeys keys, Role role) {
        HttpRequest.Builder request = server.request(path)
                .header(
                        "Origin",
                        server.request("/")
                                .build()
                                .uri()
                                .resolve("/")
                                .toString()
                                .replaceAll("/$", ""))
                .header("Sec-Fetch-Site", "same-origin");
        Map<String, String> fields = fields(row);
        if (row.route().equals("POST /signin")) {
            keys.bearer(role).ifPresent(key -> fields.put("key", key));
        } else {
            if (row.route().equals("POST /signout")) {
                keys.signInAgain(role);
            }
            keys.session(role).ifPresent(session -> {
                request.header("Cookie", session.cookie());
                fields.put("token", token(row, session));
            });
        }
        if (row.method().equals("GET")) {
            return request.GET();
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    private static String token(MatrixRow row, Session session) {
        return row.mentions("another's form") ? "of another" : session.token();
    }

    private Map<String, String> fields(MatrixRow row) {
        Map<String, String> fields = new TreeMap<>();
        if (row.mentions("desk")) {
            fields.put("door", "desk");
        }
        switch (row.route()) {
            case "POST /desk/holds" -> {
                fields.put("hold", owner(row).id(Thing.UNIT).toString());
                fields.put("once", UUID.randomUUID().toString());
            }
            case "POST /desk/holds/confirm", "POST /desk/holds/release" -> fields.put("hold", code(row));
            case "POST /board/holds" -> {
                fields.put("code", code(row));
                fields.put("act", "confirm");
            }
            case "POST /remarks/services/{id}" -> {
                fields.put("kind", "closed");
                if (row.mentions("note")) {
                    fields.put("source", "called");
                }
            }
            case "POST /board/units/{id}" -> {
                fields.put("available", "7");
                fields.put("maximum", Integer.toString(MatrixMap.MAXIMUM));
            }
            case "POST /fill/services/{id}", "POST /fill/organizations/{id}" -> {
                fields.put("edit.shown", "1");
                fields.put("edit.name", "A name");
                fields.put("edit.by", "a colleague");
                fields.put("edit.on", "2026-11-20");
                if (!row.mentions("none")) {
                    fields.put("version", version(kind(row), id(row)));
                    fields.put(
                            "location-version",
                            version(RecordKind.LOCATION, owner(row).id(Thing.HALL)));
                }
            }
            case "POST /admin/keys/new" -> {
                fields.put("label", "made on the page");
                fields.put("role", "provider");
                fields.put("organization", owner(row).id(Thing.ORGANIZATION).toString());
            }
            case "POST /admin/keys/{id}/limit" -> fields.put("last-day", "2099-01-01");
            case "POST /admin/keys/{id}/revoke" -> fields.put("sure", "yes");
            default -> {}
        }
        return fields;
    }

    private String version(RecordKind kind, UUID id) {
        return map.map().version(map.find(kind, id).reference()).orElseThrow().toString();
    }
}
