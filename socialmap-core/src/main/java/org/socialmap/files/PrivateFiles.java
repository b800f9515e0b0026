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
 * Creates folders and files that only the user running the program can read, and restricts existing ones: modes 0700
 * and 0600 where the file system has POSIX permissions. On other file systems, and for files of another owner,
 * permissions stay as they are. Safe for use by many threads.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Creates a folder and its parents if they do not exist. */
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (hasPosixPermissions(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Creates an empty file if it does not exist, and restricts it if it does. */
    public static void createFile(Path file) throws IOException {
        try {
            if (hasPosixPermissions(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            restrict(file);
        }
    }

    /** Restricts a file, or a folder and everything in it, without following links. */
    public static void restrict(Path path) {
        if (!hasPosixPermissions(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.forEach(PrivateFiles::restrictOnly);
        } catch (IOException | RuntimeException e) {
            // What cannot be read, or disappears meanwhile, keeps its permissions.
        }
    }

    /** Restricts a file or folder, but nothing in the folder. */
    public static void restrictOnly(Path path) {
        if (!hasPosixPermissions(path) || Files.isSymbolicLink(path)) {
            return;
        }
        try {
            boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            Files.setPosixFilePermissions(path, isFolder ? FOLDER : FILE);
        } catch (IOException | UnsupportedOperationException e) {
            // It belongs to another owner, or no longer exists.
        }
    }

    private static boolean hasPosixPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
