package org.socialmap.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.socialmap.exchange.DataSetReader;

/** The data sets of the project. Each is read once for all tests, since its examples take seconds. */
public final class ProjectDataSets {
    private static final Map<String, DataSet> READ = new ConcurrentHashMap<>();

    private ProjectDataSets() {}

    /**
     * Returns a data set of the project.
     *
     * @param name its folder
     */
    public static DataSet read(String name) {
        return READ.computeIfAbsent(
                name, any -> DataSetReader.read(Path.of("..", "datasets", any)).orThrow());
    }
}
