package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invalid data set yields every notice with file, position and reason, and no map. */
class DataSetReaderTest {
    private static final Path UTRECHT = Path.of("..", "datasets", "utrecht");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(UTRECHT)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(UTRECHT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void reportsEveryFaultAtOnce() throws IOException {
        replace(
                "organizations/ggd.json",
                "\"in\": [\n              \"current\"",
                "\"in\": [\n              \"currently\"");
        replace("organizations/belle.json", "\"fact\": \"age\"", "\"fact\": \"years\"");
        replace("organizations/politie.json", "\"inspects\"", "\"inspect\"");
        replace("taxonomy.json", "\"parent\": \"shelter\"", "\"parent\": \"bed\"");

        assertThat(notices()).anyMatch(notice -> notice.startsWith("taxonomy.json#: not-allowed"));
        replace("taxonomy.json", "\"parent\": \"bed\"", "\"parent\": \"shelter\"");
        assertThat(notices())
                .anyMatch(notice -> notice.contains("organizations/ggd.json#/services/0/rule/all/1: unknown-value"))
                .anyMatch(notice ->
                        notice.contains("organizations/belle.json#/services/0/rule/all/0: unknown-fact (years)"))
                .anyMatch(notice -> notice.contains("organizations/politie.json#/inspect: unknown-field"));
        assertThat(DataSetReader.read(folder).dataSet()).isEmpty();
        assertThatThrownBy(() -> DataSetReader.read(folder).orThrow())
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("politie.json")
                .hasMessageContaining("ggd.json");
    }

    @Test
    void unsatisfiableRuleStops() throws IOException {
        service("""
                "rule": {"all": [{"fact": "age", "max": 17, "source": "s"}, {"fact": "pet", "is": true, "source": "s"},
                  {"fact": "age", "min": 18, "source": "s"}]}""");

        assertThat(notices())
                .containsExactly("organizations/new.json#/services/0/rule: unsatisfiable (age max 17 and age min 18)");
    }

    @Test
    void detectsContradictionsBetweenPlaces() throws IOException {
        service("""
                "rule": {"all": [{"fact": "residence", "in": ["gooi_en_vechtstreek"], "source": "s"},
                  {"not": {"any": [{"fact": "residence", "in": ["NL-NH"]}, {"fact": "residence", "in": ["GM0317"]}]}, "source": "s"}]}""");

        assertThat(notices())
                .singleElement()
                .asString()
                .startsWith(
                        "organizations/new.json#/services/0/rule: unsatisfiable (residence in [gooi_en_vechtstreek]");
    }

    @Test
    void reportsRulesThatAreAlwaysTrue() throws IOException {
        service("""
                "rule": {"any": [{"fact": "age", "max": 17, "source": "s"}, {"fact": "age", "min": 18, "source": "s"}]}""");

        assertThat(notices())
                .containsExactly("organizations/new.json#/services/0/rule: always-true (any(age max 17; age min 18))");
        assertThat(DataSetReader.read(folder).dataSet()).isPresent();
    }

    @Test
    void factThatMayNotCloseStopsOnlyWhenRequired() throws IOException {
        service("\"rule\": {\"fact\": \"transgender\", \"is\": true, \"source\": \"s\"}");
        assertThat(notices()).containsExactly("organizations/new.json#/services/0/rule: may-not-close (transgender)");

        service("\"rule\": {\"fact\": \"transgender\", \"is\": true, \"source\": \"s\", \"strength\": \"preferred\"}");
        assertThat(notices()).isEmpty();
    }

    @Test
    void unitThatContradictsItsServiceStops() throws IOException {
        service("""
                "rule": {"fact": "age", "min": 18, "source": "s"},
                "units": [{"id": "00000000-0000-0000-0000-000000000009", "kind": "bed", "name": {"nl": "bed"},
                  "rule": {"fact": "age", "max": 17, "source": "s"}}]""");

        assertThat(notices())
                .containsExactly(
                        "organizations/new.json#/services/0/units/0/rule: unit-contradicts-service (age min 18 and age max 17)");
    }

    @Test
    void requiredConditionWithoutSourceStops() throws IOException {
        service("\"rule\": {\"fact\": \"age\", \"min\": 18}");

        assertThat(notices())
                .containsExactly("organizations/new.json#/services/0/rule: missing (source of a required condition)");
    }

    @Test
    void rejectsAStreetBesideACoarseAreaAndDropsIt() throws IOException {
        replace("organizations/ggd.json", "\"services\": [", """
                "locations": [{"id": "00000000-0000-0000-0000-000000000008", "area": "GM0344", "source": "s",
                  "address_1": "Secret Street 1"}], "services": [""");

        assertThat(notices())
                .containsExactly("organizations/ggd.json#/locations/0/address_1: unknown-field (no such field)");
    }

    @Test
    void missingFilesAndDuplicateIdsStop() throws IOException {
        Files.copy(folder.resolve("organizations/ggd.json"), folder.resolve("organizations/ggd-again.json"));
        assertThat(notices()).anyMatch(notice -> notice.startsWith("organizations#: not-allowed"));

        Files.delete(folder.resolve("places.json"));
        assertThat(notices()).contains("places.json#: missing (a file)");
    }

    private Stream<String> lines() {
        return DataSetReader.read(folder).notices().stream().map(DataSetNotice::toString);
    }

    private List<String> notices() {
        return lines().toList();
    }

    private void service(String fields) throws IOException {
        Files.writeString(folder.resolve("organizations/new.json"), """
                {"id": "00000000-0000-0000-0000-000000000001", "name": "New", "description": {"nl": "nieuw"}, "source": "s",
                 "services": [{"id": "00000000-0000-0000-0000-000000000002", "name": {"nl": "nieuw"}, "source": "s",
                   "description": {"nl": "nieuw"}, "needs": ["money.debt"], %s,
                   "service_at_locations": [{"id": "00000000-0000-0000-0000-000000000003"}]}]}
                """.formatted(fields));
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
