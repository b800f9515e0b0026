package org.socialmap.exchange.intake;

import java.io.IOException;

/** Takes the rows of a source one after another. */
interface RowSink {
    /** A record, as it was read. */
    void row(Row row) throws IOException;

    /** A record that could not be read; why was told. */
    void unread(String kind);
}
