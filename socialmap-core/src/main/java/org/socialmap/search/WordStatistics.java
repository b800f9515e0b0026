package org.socialmap.search;

import java.io.IOException;
import java.security.SecureRandom;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;

/**
 * How often words are in the index, as it was at one moment: as long as it is asked, the score of an option moves only when the
 * option itself does, and pages go on. An index that has grown to more than twice its size, such as a map into which a
 * directory came, is counted anew. For one thread; what it gives out is safe for many.
 */
final class WordStatistics implements AutoCloseable {
    private static final int OUTGROWN = 2;

    private final DirectoryReader counted;
    private final long token = new SecureRandom().nextLong();

    /** Of a state of the index, which is closed with this. */
    WordStatistics(DirectoryReader counted) {
        this.counted = counted;
    }

    /** A number that stands for these: as long as it stays, scores stay. */
    long token() {
        return token;
    }

    boolean areOutgrownBy(DirectoryReader present) {
        return present.numDocs() > OUTGROWN * counted.numDocs();
    }

    /** The index as it was counted, for whoever asks another state of it, as long as that state is open. */
    IndexReader heldBy(DirectoryReader state) {
        counted.incRef();
        state.getReaderCacheHelper().addClosedListener(key -> counted.decRef());
        return counted;
    }

    @Override
    public void close() throws IOException {
        counted.close();
    }
}
