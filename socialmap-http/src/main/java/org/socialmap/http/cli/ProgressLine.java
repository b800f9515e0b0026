package org.socialmap.http.cli;

import java.io.PrintWriter;
import org.socialmap.importing.ImportProgress;
import picocli.CommandLine;

/** A progress bar at the bottom of a terminal; does nothing if the output is not a terminal. For one thread. */
final class ProgressLine {
    private static final int BAR_LENGTH = 30;
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter out;
    private final ImportReportText text;
    private final boolean isTerminal = CommandLine.Help.Ansi.AUTO.enabled();
    private boolean isShown;

    ProgressLine(PrintWriter out, ImportReportText text) {
        this.out = out;
        this.text = text;
    }

    void update(ImportProgress progress) {
        if (isTerminal) {
            long expected = progress.expected();
            int done = expected == 0 ? 0 : (int) (BAR_LENGTH * Math.min(progress.written(), expected) / expected);
            String bar = "#".repeat(done) + ".".repeat(BAR_LENGTH - done);
            out.print(ERASE + "[" + bar + "] " + text.progress(progress.read(), progress.written(), expected));
            out.flush();
            isShown = true;
        }
    }

    /** Prints a line above the progress bar. */
    void above(String line) {
        erase();
        out.println(line);
    }

    void erase() {
        if (isShown) {
            out.print(ERASE);
            isShown = false;
        }
        out.flush();
    }
}
