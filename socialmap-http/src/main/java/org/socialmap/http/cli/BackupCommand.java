package org.socialmap.http.cli;

import java.nio.file.Path;
import org.socialmap.store.sql.SqliteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Backs up a data folder to a file, even while a server uses it. */
@Command(name = "backup", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
final class BackupCommand implements Runnable {
    @Mixin
    private MapOptions map;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup")
    private Path file;

    @Override
    public void run() {
        map.requireFolder();
        SqliteBackup.write(map.folder(), file);
    }
}
