package org.socialmap.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies the Utrecht data set so that a test can change it. */
public final class DataSetCopy {
    public static final Path UTRECHT = Path.of("..", "datasets", "utrecht");

    private DataSetCopy() {}

    public static void into(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(UTRECHT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(UTRECHT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
