package org.socialmap.http.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialmap.access.Role;
import org.socialmap.http.TestServer;
import org.socialmap.http.authentication.MatrixMap.Owner;
import org.socialmap.http.authentication.MatrixRow.Cell;
import org.socialmap.importing.ImportEffect;

/**
 * Who may do what: every route and every effect of an import, for every role, as listed in {@code authorization.txt}.
 */
class AuthorizationMatrixTest {
    private static final List<MatrixRow> ROWS = MatrixRow.all();
    private static final Set<String> REJECTION_CODES = Set.of("kept-by-another", "refused");

    private static MatrixMap map;
    private static TestServer server;
    private static MatrixRequests requests;
    private static Map<Role, String> keys;

    @BeforeAll
    static void start() {
        map = new MatrixMap();
        server = new TestServer(map.map());
        requests = new MatrixRequests(server, map);
        keys = new EnumMap<>(Map.of(
                Role.PROFESSIONAL, map.issue(Role.PROFESSIONAL, Owner.OWN),
                Role.PROVIDER, map.issue(Role.PROVIDER, Owner.OWN),
                Role.EDITOR, map.issue(Role.EDITOR, Owner.NONE),
                Role.ADMIN, MatrixMap.ADMIN));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRouteHasARow() {
        Set<String> listed = ROWS.stream().map(MatrixRow::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(server.routes())).isEqualTo(listed);
    }

    @Test
    void everyEffectOfAnImportHasARow() {
        Set<ImportEffect> listed = ROWS.stream()
                .filter(MatrixRow::isImport)
                .flatMap(row -> effect(row).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ImportEffect.class)));
        assertThat(listed).isEqualTo(EnumSet.allOf(ImportEffect.class));
    }

    @Test
    void eachRoleMayDoExactlyWhatTheTableSays() {
        MatrixKeys honest = new MatrixKeys(server, keys);
        List<String> violations = new ArrayList<>();
        for (MatrixRow row : ROWS) {
            for (Role role : Role.values()) {
                violations.addAll(violations(row, role, honest));
            }
        }
        assertThat(violations).isEmpty();
    }

    /**
     * The check detects a guard that grants a provider the rights of an administrator, on every row where they
     * differ.
     */
    @Test
    void detectsAGuardThatGrantsTooMuch() {
        Map<Role, String> broken = new EnumMap<>(keys);
        broken.put(Role.PROVIDER, MatrixMap.ADMIN);
        MatrixKeys permissive = new MatrixKeys(server, broken);
        List<String> missed = ROWS.stream()
                .filter(row -> !row.cell(Role.PROVIDER).equals(row.cell(Role.ADMIN)))
                .filter(row -> violations(row, Role.PROVIDER, permissive).isEmpty())
                .map(MatrixRow::toString)
                .toList();
        assertThat(missed).isEmpty();
    }

    /** A tag for one audience is never confirmed to another, on any route. */
    @Test
    void entityTagsDifferByAudience() {
        MatrixKeys honest = new MatrixKeys(server, keys);
        Set<String> tagged = new LinkedHashSet<>();
        for (MatrixRow row : ROWS) {
            if (!row.method().equals("GET") || row.cell(Role.ANYBODY).status() != 200) {
                continue;
            }
            for (Role from : List.of(Role.ANYBODY, Role.PROFESSIONAL)) {
                Role to = from == Role.ANYBODY ? Role.PROFESSIONAL : Role.ANYBODY;
                HttpResponse<String> first = requests.prepare(row, honest, from).send();
                Optional<String> tag = first.headers().firstValue("ETag");
                if (tag.isPresent()) {
                    tagged.add(row.route());
                    assertThat(requests.prepare(row, honest, from)
                                    .send("If-None-Match", tag.get())
                                    .statusCode())
                            .as("%s, again", row)
                            .isEqualTo(304);
                    assertThat(requests.prepare(row, honest, to)
                                    .send("If-None-Match", tag.get())
                                    .statusCode())
                            .as("%s, from %s to %s", row, from, to)
                            .isEqualTo(200);
                    assertThat(first.headers().firstValue("Vary").orElse("")).contains("Authorization");
                }
            }
        }
        assertThat(tagged).contains("GET /api/export", "GET /api/services", "GET /api/services/{id}");
    }

    /**
     * Returns the deviations from the table for one row and role, using the given credentials. Restores the map
     * afterwards.
     */
    private static List<String> violations(MatrixRow row, Role role, MatrixKeys credentials) {
        List<String> violations = new ArrayList<>();
        Cell cell = row.cell(role);
        MatrixRequests.Prepared request = requests.prepare(row, credentials, role);
        Map<String, String> before = map.snapshot();
        HttpResponse<String> response = request.send();
        Map<String, String> after = map.snapshot();
        String where = row + " as " + role + ": ";
        if (response.statusCode() != cell.status()) {
            violations.add(where + "status " + response.statusCode() + ", not " + cell.status());
        }
        before.keySet().stream()
                .filter(part -> before.get(part).equals(after.get(part)) == (cell.done() && row.changes(part)))
                .forEach(part -> violations.add(where + "records of " + part + " "
                        + (before.get(part).equals(after.get(part)) ? "are unchanged" : "changed")));
        if (row.isImport() && response.statusCode() == 200) {
            imported(row, cell, TestServer.json(response)).forEach(fault -> violations.add(where + fault));
        }
        map.restore(response.body());
        return violations;
    }

    private static List<String> imported(MatrixRow row, Cell cell, JsonNode report) {
        List<String> faults = new ArrayList<>();
        Optional<ImportEffect> effect = effect(row);
        boolean isDone = effect.isPresent()
                && report.get("effects").has(effect.get().name().toLowerCase(Locale.ROOT));
        if (isDone != cell.done()) {
            faults.add("did " + report.get("effects"));
        }
        boolean isRejected = false;
        for (JsonNode notice : report.get("notices")) {
            isRejected |= REJECTION_CODES.contains(notice.get("code").textValue())
                    && notice.get("row").intValue() > 0
                    && !notice.get("file").textValue().isEmpty();
        }
        // A record missing from the source has no row to reject.
        if (!cell.done() && !isRejected && !effect.equals(Optional.of(ImportEffect.VANISHED))) {
            faults.add("no notice: " + report.get("notices"));
        }
        report.get("totals").forEach(total -> {
            long decided = total.get("kept").longValue()
                    + total.get("merged").longValue()
                    + total.get("set_aside").longValue();
            if (decided != total.get("read").longValue()) {
                faults.add("lost records: " + total);
            }
        });
        return faults;
    }

    /** Returns the effect that a row of an import is about: its first word. */
    private static Optional<ImportEffect> effect(MatrixRow row) {
        return EnumSet.allOf(ImportEffect.class).stream()
                .filter(effect -> row.situation().split(" ")[0].equals(effect.name()))
                .findFirst();
    }
}
