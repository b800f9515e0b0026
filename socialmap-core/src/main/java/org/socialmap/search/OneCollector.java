package org.socialmap.search;

import java.util.Collection;
import java.util.function.Predicate;
import org.apache.lucene.search.CollectorManager;

/** Collects on the calling thread; nothing has to be put together afterwards. */
record OneCollector(CandidateQuery query, Predicate<Candidate> consumer, FacetCounts facets)
        implements CollectorManager<CandidateCollector, Void> {
    @Override
    public CandidateCollector newCollector() {
        return new CandidateCollector(query, consumer, facets);
    }

    @Override
    public Void reduce(Collection<CandidateCollector> collectors) {
        return null;
    }
}
