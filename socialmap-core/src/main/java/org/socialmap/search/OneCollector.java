package org.socialmap.search;

import java.util.Collection;
import org.apache.lucene.search.CollectorManager;

/** Collects on the calling thread; nothing has to be put together afterwards. */
record OneCollector(CandidateCollector collector) implements CollectorManager<CandidateCollector, int[]> {
    @Override
    public CandidateCollector newCollector() {
        return collector;
    }

    @Override
    public int[] reduce(Collection<CandidateCollector> collectors) {
        return collector.counts();
    }
}
