package org.socialmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.SocialMap;
import org.socialmap.catalog.Change;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.cli.DataSetFinder;
import org.socialmap.http.cli.ServeOptions;
import org.socialmap.http.settings.Settings;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Organization;
import org.socialmap.record.Unit;
import picocli.CommandLine;

/** A data set that is edited after the first start, as {@code OPERATIONS.md} describes. */
class TakeOverTest {
    @TempDir
    private Path folder;

    private record Ran(int code, String out) {}

    @Test
    void editsOfTheDataSetAreReportedAtTheStartAndAppliedOnRequest() throws IOException {
        Path dataSet = folder.resolve("mended");
        String kept = folder.resolve("kept").toString();
        DataSetCopy.into(dataSet);
        String ggd = nameOf(dataSet, "ggd.json");
        String police = nameOf(dataSet, "politie.json");
        try (SocialMap map =
                SocialMap.builder(read(dataSet)).folder(Path.of(kept)).open()) {
            map.applyUnchecked(List.of(new Change.Put(renamed(map, police, "Police, as edited here"))));
        }
        rename(dataSet, "ggd.json", ggd, "Health, as mended there");
        rename(dataSet, "politie.json", police, "Police, as mended there");

        try (ChildServer server = new ChildServer("--port", "0", "--dataset", dataSet.toString(), "--data", kept)) {
            server.address();
            assertThat(server.stop())
                    .filteredOn(line -> line.contains("the data set differs from the map"))
                    .singleElement()
                    .asString()
                    .contains("0 added, 1 changed, 0 removed, 1 in conflict", "--take-over")
                    .doesNotContain("mended there", "edited here");
        }
        Ran dry = run("take-over", "--dry-run", "--locale", "en", "--dataset", dataSet.toString(), "--data", kept);
        assertThat(dry.code()).isEqualTo(3);
        assertThat(dry.out())
                .contains("changed: organization ", "conflict, left as it is: organization ")
                .contains(
                        "nothing was changed; taking over would give: 0 added, 1 changed, 0 removed; left as they are: 1 in conflict");
        assertThat(names(dataSet, kept)).contains(ggd).doesNotContain("Health, as mended there");

        Ran taken = run("take-over", "--locale", "en", "--dataset", dataSet.toString(), "--data", kept);
        assertThat(taken.code()).isEqualTo(3);
        assertThat(taken.out())
                .contains(
                        "taken over from the data set: 0 added, 1 changed, 0 removed; left as they are: 1 in conflict");
        assertThat(names(dataSet, kept))
                .contains("Health, as mended there", "Police, as edited here")
                .doesNotContain(ggd, "Police, as mended there");

        rename(dataSet, "politie.json", "Police, as mended there", "Police, as edited here");
        Ran settled = run("take-over", "--dataset", dataSet.toString(), "--data", kept);
        assertThat(settled.code()).as("map and data set agree").isZero();
    }

    @Test
    void startAppliesEditsIfConfigured() throws IOException {
        Path dataSet = folder.resolve("mended");
        String kept = folder.resolve("kept").toString();
        DataSetCopy.into(dataSet);
        String ggd = nameOf(dataSet, "ggd.json");
        SocialMap.builder(read(dataSet)).folder(Path.of(kept)).open().close();
        rename(dataSet, "ggd.json", ggd, "Health, as mended there");
        Files.delete(dataSet.resolve("organizations/politie.json"));

        ServeOptions.open(settings(dataSet.toString(), kept, Map.of("SOCIALMAP_TAKE_OVER", "true")))
                .close();
        assertThat(names(dataSet, kept)).contains("Health, as mended there").doesNotContain(ggd);
        assertThat(run("take-over", "--dataset", dataSet.toString(), "--data", kept)
                        .code())
                .isZero();
    }

    /** A fictional city reports its beds at each start, including beds that the map does not have. */
    @Test
    void unknownBedsDoNotStopTheStart() {
        String kept = folder.resolve("city").toString();
        String city = Path.of("..", "datasets", "example-city").toString();
        try (SocialMap map = SocialMap.builder(DataSetFinder.read(city).orThrow())
                .folder(Path.of(kept))
                .open()) {
            Unit gone = map.dataSet().catalog().units().iterator().next();
            map.applyUnchecked(List.of(new Change.Delete(gone.reference())));
        }
        try (SocialMap map = ServeOptions.open(settings(city, kept, Map.of()))) {
            assertThat(map.dataSet().catalog().units()).isNotEmpty();
        }
    }

    @Test
    void takeOverRequiresAStoredMap() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(run("take-over", "--dataset", DataSetCopy.UTRECHT.toString(), "--data", nowhere.toString())
                        .code())
                .isOne();
        assertThat(nowhere).doesNotExist();
    }

    private static Settings settings(String dataSet, String kept, Map<String, String> environment) {
        return Settings.of(Map.of("dataset", dataSet, "data", kept), environment);
    }

    private static DataSet read(Path dataSet) {
        return DataSetFinder.read(dataSet.toString()).orThrow();
    }

    private static CatalogRecord renamed(SocialMap map, String from, String to) {
        Organization known = map.dataSet().catalog().organizations().stream()
                .filter(organization -> organization.name().equals(from))
                .findFirst()
                .orElseThrow();
        return known.toBuilder().name(to).build();
    }

    private static String nameOf(Path dataSet, String file) throws IOException {
        return TestServer.json(Files.readString(dataSet.resolve("organizations").resolve(file)))
                .get("name")
                .textValue();
    }

    private static void rename(Path dataSet, String file, String from, String to) throws IOException {
        Path path = dataSet.resolve("organizations").resolve(file);
        Files.writeString(
                path, Files.readString(path).replaceFirst("\"name\": \"" + from + "\"", "\"name\": \"" + to + "\""));
    }

    private static List<String> names(Path dataSet, String kept) {
        try (SocialMap map =
                SocialMap.builder(read(dataSet)).folder(Path.of(kept)).open()) {
            List<String> names = new ArrayList<>();
            map.dataSet().catalog().organizations().forEach(organization -> names.add(organization.name()));
            return names;
        }
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine program =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
        int code = program.execute(arguments);
        return new Ran(code, out.toString());
    }
}
