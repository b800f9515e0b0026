package org.socialmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialmap.access.Actor;
import org.socialmap.dataset.DataSet;
import org.socialmap.dataset.ProjectDataSets;

/**
 * Only the user running the program can read what a map stores: while it runs, after it is closed, and if it existed
 * before.
 */
class PrivateFolderTest {
    private static final DataSet DATA_SET = ProjectDataSets.read("utrecht");

    @TempDir
    Path parent;

    @Test
    void onlyTheUserCanReadWhatAMapStores() throws IOException {
        Path folder = parent.resolve("map");
        try (SocialMap map = SocialMap.builder(DATA_SET).folder(folder).open()) {
            assertThat(readableByOthers(folder)).isEmpty();
            map.keys(Actor.EMBEDDER).setAdministratorKey("an administrator's key of some length");
            assertThat(readableByOthers(folder)).isEmpty();
        }
        assertThat(readableByOthers(folder)).isEmpty();
    }

    @Test
    void widerPermissionsOfOurFilesAreRestrictedAndNothingElse() throws IOException {
        Path folder = parent.resolve("map");
        SocialMap.builder(DATA_SET).folder(folder).open().close();
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "of somebody", StandardCharsets.UTF_8);
        if (permissions(folder).isEmpty()) {
            return;
        }
        for (Path path : all(folder)) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
        }
        try (SocialMap map = SocialMap.builder(DATA_SET).folder(folder).open()) {
            assertThat(map.revision()).isPositive();
            assertThat(readableByOthers(folder).keySet()).containsOnly(folder, foreign);
        }
        Files.delete(foreign);
        SocialMap.builder(DATA_SET).folder(folder).open().close();
        assertThat(readableByOthers(folder)).isEmpty();
    }

    /** Returns the files and folders with modes other than 0700 and 0600. */
    private static Map<Path, String> readableByOthers(Path folder) throws IOException {
        Map<Path, String> found = new TreeMap<>();
        for (Path path : all(folder)) {
            String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
            String actual = permissions(path);
            if (!actual.isEmpty() && !actual.equals(expected)) {
                found.put(path, actual);
            }
        }
        return found;
    }

    private static Iterable<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }

    /** Returns the POSIX permissions; empty if the file system has none. */
    private static String permissions(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                : "";
    }
}
