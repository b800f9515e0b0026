package org.socialmap.bench;

import org.socialmap.match.Totals;
import org.socialmap.need.NeedProfile;

/** An implementation of the job: find the best twenty options for a profile and count each standing exactly. */
interface Contender extends AutoCloseable {
    /** Returns the totals; the options are computed and discarded. */
    Totals match(NeedProfile profile);

    /** Returns the size of the index in bytes; 0 without an index. */
    long indexBytes();

    @Override
    void close();
}
