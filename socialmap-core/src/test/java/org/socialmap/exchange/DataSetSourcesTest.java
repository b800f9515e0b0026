package org.socialmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.SocialMap;
import org.socialmap.dataset.DataSet;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;

/** A data set is the same wherever it comes from: a folder, the class path, a jar, an archive, or code. */
class DataSetSourcesTest {
    private static final Path DATA_SETS = Path.of("..", "datasets");
    private static final List<String> NAMES = List.of("utrecht", "example-city");

    @TempDir
    Path temporary;

    @Test
    void readsTheSameFromAFolderAJarAndAnArchive() throws IOException {
        byte[] zipped = zip("maps/");
        Path jar = Files.write(temporary.resolve("maps.jar"), zipped);
        for (String name : NAMES) {
            DataSetReading expected = DataSetReader.read(DATA_SETS.resolve(name));
            try (URLClassLoader folder = loader(DATA_SETS);
                    URLClassLoader inJar = loader(jar);
                    InputStream archive = new ByteArrayInputStream(zipped)) {
                assertSame(expected, DataSetReader.readResources(folder, name));
                assertSame(expected, DataSetReader.readResources(inJar, "maps/" + name));
                assertSame(expected, DataSetReader.readZip(archive, "maps/" + name));
            }
        }
    }

    private static void assertSame(DataSetReading expected, DataSetReading read) {
        assertThat(read.notices()).isEqualTo(expected.notices());
        assertThat(read.samples().keySet()).isEqualTo(expected.samples().keySet());
        assertThat(read.orThrow().info()).isEqualTo(expected.orThrow().info());
        assertThat(read.orThrow().vocabulary().facts())
                .containsExactlyElementsOf(expected.orThrow().vocabulary().facts());
        assertThat(read.orThrow().taxonomy().terms())
                .containsExactlyElementsOf(expected.orThrow().taxonomy().terms());
        assertThat(read.orThrow().synonyms()).isEqualTo(expected.orThrow().synonyms());
        assertThat(read.orThrow().guidance()).isEqualTo(expected.orThrow().guidance());
        assertThat(read.orThrow().catalog().records())
                .containsExactlyElementsOf(expected.orThrow().catalog().records());
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        try (URLClassLoader loader = loader(DATA_SETS)) {
            assertThatThrownBy(() -> DataSetReader.readResources(loader, "nowhere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there is no data set at nowhere");
        }
        DataSetReading read = DataSetReader.readZip(new ByteArrayInputStream(zip("")), "nowhere");
        assertThat(read.dataSet()).isEmpty();
        assertThat(read.notices()).extracting(DataSetNotice::file).contains("dataset.json");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        assertThatThrownBy(() -> DataSetReader.readZip(broken, "")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void isBuiltInCode() {
        DataSet utrecht = DataSetReader.read(DATA_SETS.resolve("utrecht")).orThrow();
        DataSet built = DataSet.of(utrecht.info(), utrecht.vocabulary(), utrecht.taxonomy())
                .with(utrecht.synonyms())
                .with(utrecht.guidance())
                .with(utrecht.catalog())
                .with(utrecht.examples())
                .with(utrecht.outlines());
        assertThat(built).isEqualTo(utrecht);
        NeedProfile profile = NeedProfile.builder(Facts.none(utrecht.vocabulary()))
                .needs("shelter.night")
                .build();
        try (SocialMap empty =
                        SocialMap.inMemory(DataSet.of(utrecht.info(), utrecht.vocabulary(), utrecht.taxonomy()));
                SocialMap full = SocialMap.inMemory(built)) {
            assertThat(empty.match(profile).options()).isEmpty();
            assertThat(full.match(profile).options()).isNotEmpty();
        }
    }

    private static URLClassLoader loader(Path path) throws IOException {
        return new URLClassLoader(new URL[] {path.toUri().toURL()}, null);
    }

    private static byte[] zip(String prefix) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(DATA_SETS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(
                        prefix + DATA_SETS.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }
}
