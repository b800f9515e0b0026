package org.socialmap.http;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialmap.exchange.DataSetException;
import org.socialmap.exchange.intake.MappingException;
import org.socialmap.store.StoreException;
import picocli.CommandLine;

/** The program: {@link SocialmapCommand} says what it can do. It exits with 0, with 1 if it could not, or with 2 if it was not understood. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    /** Lucene warns once that a JDK module for faster vectors is absent; this map searches no vectors. */
    private static final java.util.logging.Logger NO_VECTORS =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    /** For each processor: those that have a turn at once, and as many again that read and write. */
    private static final int CARRIERS = 8;

    private Main() {}

    /** Does what the arguments say; without any, it serves. */
    public static void main(String[] arguments) {
        NO_VECTORS.setLevel(java.util.logging.Level.SEVERE);
        carryRequests();
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Requests run on virtual threads, and what computes for long does not leave the thread that carries it. By default there are
     * as many of these as processors, so that two such requests would stop all others on a small machine. With more, the
     * operating system shares the processors out. A value that is set when the program starts is kept.
     */
    private static void carryRequests() {
        String carriers = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(carriers) == null) {
            System.setProperty(
                    carriers, Integer.toString(CARRIERS * Runtime.getRuntime().availableProcessors()));
        }
    }

    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new SocialmapCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command));
    }

    /** What was expected to go wrong is told in a line, without a value that was given. */
    private static int told(Exception failure, CommandLine command) throws Exception {
        boolean serves =
                command.getCommand() instanceof ServeCommand || command.getCommand() instanceof SocialmapCommand;
        String what = serves ? "not started" : "not done";
        switch (failure) {
            case IllegalArgumentException e -> LOG.error("{}: {}", what, e.getMessage());
            case DataSetException e -> LOG.error("{}: {}", what, e.getMessage());
            case MappingException e -> LOG.error("{}: {}", what, e.getMessage());
            case JavalinBindException e -> LOG.error("{}: {}", what, e.getMessage());
            case StoreException e ->
                LOG.error("{}: {} ({})", what, e.getMessage(), innermost(e).getMessage());
            case IOException e ->
                LOG.error(
                        "{}: a file cannot be read or written ({})",
                        what,
                        e.getClass().getSimpleName());
            default -> throw failure;
        }
        return 1;
    }

    /** What went wrong in the end; what lies between may quote the database's address, and with it a password. */
    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }
}
