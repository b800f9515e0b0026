package org.socialmap.exchange.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.ExportFormat;
import org.socialmap.SocialMap;
import org.socialmap.access.Audience;
import org.socialmap.dataset.ProjectDataSets;

/** The description of a package matches its tables: files, columns, unique ids, and foreign keys that resolve. */
class TabularPackageTest {
    @ParameterizedTest
    @ValueSource(strings = {"utrecht", "example-city"})
    void descriptionMatchesTheTables(String name) throws IOException {
        Map<String, String> files = exported(name);
        JsonNode described = new ObjectMapper().readTree(files.remove("datapackage.json"));
        assertThat(described.get("name").textValue()).isEqualTo(name);
        assertThat(described.get("resources")).hasSameSizeAs(files.keySet());

        Map<String, List<NamedCsvRecord>> tables = new HashMap<>();
        for (JsonNode resource : described.get("resources")) {
            String file = files.get(resource.get("path").textValue());
            assertThat(file).as(resource.get("path").textValue()).isNotNull();
            tables.put(
                    resource.get("name").textValue(),
                    CsvReader.builder().ofNamedCsvRecord(file).stream().toList());
        }
        for (JsonNode resource : described.get("resources")) {
            requireMatches(resource, tables);
        }
        assertThat(tables.get("services")).isNotEmpty();
    }

    private static void requireMatches(JsonNode resource, Map<String, List<NamedCsvRecord>> tables) {
        List<NamedCsvRecord> rows = tables.get(resource.get("name").textValue());
        JsonNode schema = resource.get("schema");
        assertThat(rows.getFirst().getHeader()).isEqualTo(schema.get("fields").findValuesAsText("name"));
        assertThat(ids(rows)).as(resource.get("name").textValue()).hasSameSizeAs(rows);
        for (JsonNode key : schema.path("foreignKeys")) {
            Set<String> there = ids(tables.get(key.at("/reference/resource").textValue()));
            assertThat(rows.stream()
                            .map(row -> row.getField(key.get("fields").textValue()))
                            .filter(id -> !id.isEmpty()))
                    .as(resource.get("name") + " " + key)
                    .allMatch(there::contains);
        }
    }

    private static Set<String> ids(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> row.getField("id")).collect(Collectors.toSet());
    }

    private static Map<String, String> exported(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SocialMap map = SocialMap.inMemory(ProjectDataSets.read(name))) {
            map.directory(Audience.PUBLIC).export(ExportFormat.TABULAR, Locale.ENGLISH, out);
        }
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
