package org.socialmap.search.index;

import java.io.IOException;
import java.security.SecureRandom;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;

/**
 * The word frequencies of an index at one moment. While they are in use, the score of an option changes only when the
 * option does, so that cursors stay valid. An index that has more than doubled, such as a map into which a directory
 * was imported, gets new statistics. For one thread; the readers it returns are safe for many.
 */
public final class TermStatistics implements AutoCloseable {
    private static final int MAX_GROWTH = 2;

    private final DirectoryReader reader;
    private final long token = new SecureRandom().nextLong();

    /** Takes statistics from a reader, which is closed with them. */
    public TermStatistics(DirectoryReader reader) {
        this.reader = reader;
    }

    /** Returns a number that identifies these statistics: scores are comparable while it stays the same. */
    public long token() {
        return token;
    }

    public boolean areOutgrownBy(DirectoryReader present) {
        return present.numDocs() > MAX_GROWTH * reader.numDocs();
    }

    /** Returns the reader with the statistics, for searches on another state, while that state is open. */
    public IndexReader heldBy(DirectoryReader state) {
        reader.incRef();
        state.getReaderCacheHelper().addClosedListener(key -> reader.decRef());
        return reader;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
