package org.socialmap.http.cli;

import java.nio.file.Files;
import java.nio.file.Path;
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
        return Files.isDirectory(Path.of(path))
                ? DataSetReader.read(Path.of(path))
                : DataSetReader.readResources(DataSetFinder.class.getClassLoader(), path);
    }
}
