package org.socialmap.http.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.exchange.DataSetReading;

/** Finds a data set: a folder, or one bundled in the jar. */
public final class DataSetFinder {
    private DataSetFinder() {}

    /**
     * Reads the data set at a path.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DataSetReading read(String path) {
        if (Files.isDirectory(Path.of(path))) {
            return DataSetReader.read(Path.of(path));
        }
        URL inJar = DataSetFinder.class.getResource("/" + path + "/dataset.json");
        if (inJar == null) {
            throw new IllegalArgumentException("there is no data set at " + path);
        }
        try {
            return read(inJar.toURI());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the data set in the jar cannot be read", e);
        }
    }

    private static DataSetReading read(URI about) throws IOException {
        if (!about.getScheme().equals("jar")) {
            return DataSetReader.read(Path.of(about).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(about, Map.of())) {
            return DataSetReader.read(jar.provider().getPath(about).getParent());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
