package org.socialmap.http.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main command: serves, unless a subcommand is named. */
@Command(
        name = "socialmap",
        mixinStandardHelpOptions = true,
        version = "Socialmap, HSDS 3.1",
        resourceBundle = "org.socialmap.http.cli.usage",
        subcommands = {
            ServeCommand.class,
            MatchCommand.class,
            ImportCommand.class,
            TakeOverCommand.class,
            ExportCommand.class,
            ValidateCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class SocialmapCommand implements Runnable {
    @Mixin
    private ServeOptions options;

    @Override
    public void run() {
        options.serve();
    }
}
