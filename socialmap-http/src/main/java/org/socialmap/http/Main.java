package org.socialmap.http;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialmap.error.StoreException;
import org.socialmap.exchange.DataSetException;
import org.socialmap.http.cli.ServeCommand;
import org.socialmap.http.cli.SocialmapCommand;
import org.socialmap.importing.MappingException;
import picocli.CommandLine;

/**
 * The program; {@link SocialmapCommand} lists its commands. Exits with 0 on success, 1 on failure, and 2 if the
 * arguments are invalid.
 */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    /** Lucene warns once that a JDK module for faster vectors is missing; this map does not search vectors. */
    private static final java.util.logging.Logger VECTOR_WARNINGS =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    /** For each processor: the requests that may run at once, and as many that read and write. */
    private static final int CARRIERS_PER_PROCESSOR = 8;

    private Main() {}

    /** Runs the command in the arguments; without one, serves. */
    public static void main(String[] arguments) {
        VECTOR_WARNINGS.setLevel(java.util.logging.Level.SEVERE);
        addCarrierThreads();
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Raises the number of carrier threads. Requests run on virtual threads, and a long computation does not leave
     * its carrier. By default there are as many carriers as processors, so that two long requests would block all
     * others on a small machine. With more carriers, the operating system shares the processors. A value set on the
     * command line is kept.
     */
    private static void addCarrierThreads() {
        String property = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(property) == null) {
            System.setProperty(
                    property,
                    Integer.toString(
                            CARRIERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors()));
        }
    }

    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new SocialmapCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    /** Reports an expected failure in one line, without repeating any input. */
    private static int report(Exception failure, CommandLine command) throws Exception {
        boolean serves =
                command.getCommand() instanceof ServeCommand || command.getCommand() instanceof SocialmapCommand;
        String outcome = serves ? "not started" : "not done";
        switch (failure) {
            case IllegalArgumentException e -> LOG.error("{}: {}", outcome, e.getMessage());
            case DataSetException e -> LOG.error("{}: {}", outcome, e.getMessage());
            case MappingException e -> LOG.error("{}: {}", outcome, e.getMessage());
            case JavalinBindException e -> LOG.error("{}: {}", outcome, e.getMessage());
            case StoreException e ->
                LOG.error("{}: {} ({})", outcome, e.getMessage(), rootCause(e).getMessage());
            case IOException e ->
                LOG.error(
                        "{}: a file cannot be read or written ({})",
                        outcome,
                        e.getClass().getSimpleName());
            default -> throw failure;
        }
        return 1;
    }

    /** Returns the root cause; the exceptions in between may quote the database URL, and with it a password. */
    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }
}
