package org.socialmap.importing.read;

import java.io.IOException;
import org.socialmap.importing.value.SourceRow;

/** Receives the rows of a source one after another. */
public interface RowSink {
    /** Receives a record. */
    void row(SourceRow row) throws IOException;

    /** Counts a record that could not be read; the reason was reported. */
    void unread(String kind);
}
