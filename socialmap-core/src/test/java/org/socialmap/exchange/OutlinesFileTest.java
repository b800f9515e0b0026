package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.Outlines;

/** Outlines are optional: a file with a fault gives notices that repeat nothing of it, and a map without outlines. */
class OutlinesFileTest {
    private static final Path DATA_SETS = Path.of("..", "datasets");
    private static final String FILE = "outlines.json";
    private static final int MAX_COMMITTED_BYTES = 60_000;
    private static final String VALID = """
            {"type": "FeatureCollection", "source": {"nl": "bron"}, "license": "CC0 1.0", "date": "2026-01-01",
             "features": [
              {"type": "Feature", "properties": {"code": "havenoord", "name": "Havenoord", "kind": "municipality"},
               "geometry": {"type": "Polygon", "coordinates": [[[3.1, 54.2], [3.3, 54.2], [3.2, 54.3], [3.1, 54.2]]]}},
              {"type": "Feature", "properties": {"name": "N1", "kind": "road"},
               "geometry": {"type": "LineString", "coordinates": [[3.1, 54.2], [3.3, 54.2]]}}]}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Path city = DATA_SETS.resolve("example-city");
        try (Stream<Path> files = Files.walk(city)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("city").resolve(city.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path words = DATA_SETS.resolve("utrecht");
        for (String name : List.of("vocabulary.json", "taxonomy.json")) {
            Path copy = folder.resolve("utrecht").resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(words.resolve(name), copy);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"utrecht", "example-city"})
    void everyOutlineOfADataSetHasASourceAndIsSmall(String name) throws IOException {
        DataSet dataSet = DataSetReader.read(DATA_SETS.resolve(name)).orThrow();
        assertThat(dataSet.outlines().list()).isNotEmpty();
        assertThat(dataSet.outlines().credit()).isPresent();
        assertThat(Files.size(DATA_SETS.resolve(name).resolve(FILE))).isLessThanOrEqualTo(MAX_COMMITTED_BYTES);
    }

    @Test
    void validFileIsRead() throws IOException {
        DataSetReading reading = read(VALID);
        assertThat(reading.notices()).isEmpty();
        assertThat(reading.orThrow().outlines().list()).hasSize(2);
    }

    @Test
    void absentFileGivesNoNotice() throws IOException {
        Files.delete(folder.resolve("city").resolve(FILE));
        DataSetReading reading = DataSetReader.read(folder.resolve("city"));
        assertThat(reading.notices()).isEmpty();
        assertThat(reading.orThrow().outlines()).isEqualTo(Outlines.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type": "FeatureCollection"     | "type": "SECRET"                  | /type
            "source": {"nl": "bron"}        | "source": "SECRET"                | /source
            "license": "CC0 1.0"            | "license": 7                      | /license
            "date": "2026-01-01"            | "date": "SECRET"                  | /date
            "code": "havenoord"             | "code": "SECRET"                  | /features/0/properties/code
            "kind": "municipality"          | "kind": "SECRET"                  | /features/0/properties/kind
            "name": "Havenoord"             | "name": ["SECRET"]                | /features/0/properties/name
            "type": "Polygon"               | "type": "SECRET"                  | /features/0/geometry/type
            "type": "Polygon"               | "type": "LineString"              | /features/0/geometry/type
            [3.3, 54.2], [3.2               | ["SECRET", 54.2], [3.2            | /features/0/geometry/coordinates/0/1
            [3.3, 54.2], [3.2               | [181.5, 54.2], [3.2               | /features/0/geometry/coordinates/0/1
            [3.2, 54.3], [3.1, 54.2]]       | [3.2, 54.3], [3.1, 54.25]]        | /features/0/geometry/coordinates/0
            [[3.1, 54.2], [3.3, 54.2]]}     | [[3.1, 54.2]]}                    | /features/1/geometry/coordinates
            """)
    void faultGivesItsPositionAndNothingOfTheFile(String valid, String faulty, String pointer) throws IOException {
        assertThat(VALID).contains(valid);
        DataSetReading reading = read(VALID.replace(valid, faulty));

        assertThat(reading.notices())
                .isNotEmpty()
                .allMatch(notice -> notice.file().equals(FILE) && !notice.stops())
                .noneMatch(notice -> notice.toString().contains("SECRET")
                        || notice.toString().contains("181.5"))
                .anyMatch(notice -> notice.pointer().equals(pointer));
        assertThat(reading.orThrow().outlines()).isEqualTo(Outlines.NONE);
    }

    @Test
    void twoOutlinesOfOnePlaceAreAFault() throws IOException {
        DataSetReading reading = read(VALID.replace(
                "\"name\": \"N1\", \"kind\": \"road\"},",
                "\"name\": \"N1\", \"kind\": \"district\", \"code\": \"havenoord\"},"));

        assertThat(reading.notices()).anyMatch(notice -> notice.pointer().equals("/features/1/properties/code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]", "{}", "null", "{\"features\": 3}"})
    void fileThatIsNoFeatureCollectionIsAFault(String content) throws IOException {
        DataSetReading reading = read(content);
        assertThat(reading.notices()).isNotEmpty().noneMatch(DataSetNotice::stops);
        assertThat(reading.orThrow().outlines()).isEqualTo(Outlines.NONE);
    }

    @Test
    void sizeIsLimited() throws IOException {
        assertThat(read(VALID + " ".repeat(300_000)).notices())
                .singleElement()
                .matches(notice -> notice.pointer().isEmpty());
        String many = "[3.1, 54.2],".repeat(20_000);
        assertThat(many.length()).isLessThan(256 * 1024);
        assertThat(read(VALID.replace("[[3.1, 54.2], [3.3, 54.2]]}", "[" + many + "[3.3, 54.2]]}"))
                        .notices())
                .singleElement()
                .matches(notice -> notice.pointer().equals("/features"));
    }

    private DataSetReading read(String outlines) throws IOException {
        Files.writeString(folder.resolve("city").resolve(FILE), outlines);
        return DataSetReader.read(folder.resolve("city"));
    }
}
