package org.socialmap.store.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.socialmap.error.StoreException;

/** Backups of a map that is stored in a folder. */
public final class SqliteBackup {
    private static final String DATABASE = "socialmap.db";

    private SqliteBackup() {}

    /**
     * Writes the contents of a folder to a file, as of one moment, while other programs may read and write it.
     * The backup includes every write that was acknowledged before. The file is replaced as a whole or not at all, and
     * only its owner can read it.
     *
     * @throws StoreException if there is nothing to back up, or it cannot be read or written
     */
    public static void write(Path folder, Path file) {
        Path database = folder.resolve(DATABASE);
        if (!Files.isRegularFile(database)) {
            throw new StoreException("the folder contains no map to back up");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            createPrivate(part);
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 5000");
                statement.execute(
                        "VACUUM INTO '" + part.toAbsolutePath().toString().replace("'", "''") + "'");
            }
            requireWhole(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException e) {
            throw new StoreException("the map cannot be backed up", e);
        }
    }

    /**
     * Restores a backup into a folder, replacing what the folder contains. The next start rebuilds the search index.
     *
     * @throws StoreException if another program uses the folder, the file is not a backup or is damaged, or it cannot
     *     be written
     */
    public static void restore(Path file, Path folder) {
        FolderLock lock = FolderLock.acquire(folder);
        try {
            requireWhole(file);
            replace(file, folder.resolve(DATABASE));
        } catch (IOException e) {
            throw new StoreException("the backup cannot be restored", e);
        } finally {
            lock.close();
        }
    }

    private static void replace(Path file, Path database) throws IOException {
        Path part = database.resolveSibling(DATABASE + ".part");
        Files.deleteIfExists(part);
        createPrivate(part);
        try (OutputStream out = Files.newOutputStream(part)) {
            Files.copy(file, out);
        }
        // SQLite would take journals of the old database for those of the new one.
        Files.deleteIfExists(database.resolveSibling(DATABASE + "-wal"));
        Files.deleteIfExists(database.resolveSibling(DATABASE + "-shm"));
        Files.move(part, database, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void requireWhole(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no backup file");
        }
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            try (ResultSet check = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!check.next() || !check.getString(1).equals("ok")) {
                    throw StoreException.damaged();
                }
            }
            statement.executeQuery("SELECT 1 FROM meta").close();
        } catch (SQLException e) {
            throw new StoreException("the file is not a backup of a map, or is damaged", e);
        }
    }

    private static Connection connect(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database.toAbsolutePath());
    }

    private static void createPrivate(Path file) throws IOException {
        boolean isPosix = file.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        FileAttribute<?>[] owner = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, owner);
    }
}
