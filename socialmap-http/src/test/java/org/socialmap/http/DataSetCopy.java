package org.socialmap.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.DataSetReader;

/** The data sets of the project, each read once for all tests, and copies of Utrecht that a test can change. */
public final class DataSetCopy {
    public static final Path UTRECHT = Path.of("..", "datasets", "utrecht");
    /** It takes seconds to read, and longer to learn from. */
    private static final Path EXAMPLES = Path.of("examples");

    private static final Map<String, DataSet> READ = new ConcurrentHashMap<>();

    private DataSetCopy() {}

    /** Returns a data set of the project by the name of its folder. */
    public static DataSet read(String name) {
        return READ.computeIfAbsent(
                name, any -> DataSetReader.read(UTRECHT.resolveSibling(any)).orThrow());
    }

    /** Returns the Utrecht data set. */
    public static DataSet utrecht() {
        return read("utrecht");
    }

    /** Returns the folder of a copy without examples, for programs that need not understand a text. */
    public static Path withoutExamples() {
        return WithoutExamples.FOLDER;
    }

    /** Copies everything but the examples. */
    public static void into(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(UTRECHT)) {
            List<Path> copied = files.filter(Files::isRegularFile)
                    .map(UTRECHT::relativize)
                    .filter(file -> !file.startsWith(EXAMPLES))
                    .toList();
            for (Path file : copied) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(UTRECHT.resolve(file), copy);
            }
        }
    }

    private static final class WithoutExamples {
        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "data-set");
                into(folder);
                return folder.toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
