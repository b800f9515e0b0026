package org.socialmap.bench;

import org.socialmap.match.Totals;
import org.socialmap.need.NeedProfile;

/** Something that does the job: the best twenty options for a profile, and the exact number of each standing. */
interface Contender extends AutoCloseable {
    /** The totals; the options are found as well and thrown away. */
    Totals match(NeedProfile profile);

    /** The size of what it searches in, in bytes; 0 if it has nothing of the kind. */
    long indexBytes();

    @Override
    void close();
}
