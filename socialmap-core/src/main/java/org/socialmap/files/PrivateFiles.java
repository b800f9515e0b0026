package org.socialmap.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes folders and files that only the user of the program can read, and narrows those that are there: 0700 and 0600 where the
 * file system knows POSIX rights. Elsewhere, and where the rights belong to somebody else, they stay as they are. Safe for use
 * by many threads.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes a folder, with those above it, if it is not there. */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (knowsRights(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes an empty file if it is not there, and narrows it if it is. */
    public static void makeFile(Path file) throws IOException {
        try {
            if (knowsRights(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            narrow(file);
        }
    }

    /** Narrows a file, or a folder with all that is in it; no link is followed. */
    public static void narrow(Path path) {
        if (!knowsRights(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.forEach(PrivateFiles::narrowOne);
        } catch (IOException | RuntimeException e) {
            // What cannot be read or goes away meanwhile is not narrowed.
        }
    }

    /** Narrows a folder and nothing in it. */
    public static void narrowOne(Path path) {
        if (!knowsRights(path) || Files.isSymbolicLink(path)) {
            return;
        }
        try {
            boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            Files.setPosixFilePermissions(path, isFolder ? FOLDER : FILE);
        } catch (IOException | UnsupportedOperationException e) {
            // Its rights belong to somebody else, or it is gone.
        }
    }

    private static boolean knowsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
