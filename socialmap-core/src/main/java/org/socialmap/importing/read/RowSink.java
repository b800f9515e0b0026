package org.socialmap.importing.read;

import java.io.IOException;
import java.util.Optional;
import org.socialmap.importing.value.SourceRow;
import org.socialmap.importing.value.SourceTable;

/** Receives the rows of a source one after another. */
public interface RowSink {
    /** Receives a row. */
    void row(SourceRow row) throws IOException;

    /**
     * Counts a row that could not be read; the reason was reported.
     *
     * @param table its table; empty if unknown
     */
    void unread(Optional<SourceTable> table);
}
