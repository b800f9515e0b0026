package org.socialmap.http.cli;

import java.nio.file.Path;
import org.socialmap.store.sql.SqliteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Restores a backup into a folder that no server uses. */
@Command(name = "restore", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
final class RestoreCommand implements Runnable {
    @Mixin
    private MapOptions map;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup")
    private Path file;

    @Override
    public void run() {
        map.requireFolder();
        SqliteBackup.restore(file, map.folder());
    }
}
