package org.socialmap.importing.read;

import java.io.IOException;
import org.socialmap.importing.SourceRow;

/** Takes the rows of a source one after another. */
public interface RowSink {
    /** A record, as it was read. */
    void row(SourceRow row) throws IOException;

    /** A record that could not be read; why was told. */
    void unread(String kind);
}
