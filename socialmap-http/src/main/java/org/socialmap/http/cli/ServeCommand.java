package org.socialmap.http.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the map over HTTP. */
@Command(name = "serve", mixinStandardHelpOptions = true, resourceBundle = "org.socialmap.http.cli.usage")
public final class ServeCommand implements Runnable {
    @Mixin
    private ServeOptions options;

    @Override
    public void run() {
        options.serve();
    }
}
