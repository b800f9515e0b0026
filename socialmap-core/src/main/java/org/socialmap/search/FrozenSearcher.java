package org.socialmap.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/**
 * Searches one state of the index with the word statistics of another, earlier one, so that the score of an option moves
 * only when the option itself does.
 */
final class FrozenSearcher extends IndexSearcher {
    private final IndexSearcher statistics;

    FrozenSearcher(IndexReader reader, IndexSearcher statistics) {
        super(reader);
        this.statistics = statistics;
        // A cached query would outlive the request that asked it.
        setQueryCache(null);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int frozenDocFreq = statistics.getIndexReader().docFreq(term);
        // A word that came later counts as seen once: rare, as it was.
        return frozenDocFreq == 0
                ? new TermStatistics(term.bytes(), 1, 1)
                : new TermStatistics(
                        term.bytes(), frozenDocFreq, statistics.getIndexReader().totalTermFreq(term));
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics frozen = statistics.collectionStatistics(field);
        return frozen != null ? frozen : new CollectionStatistics(field, 1, 1, 1, 1);
    }
}
