package org.socialmap.search.query;

import org.apache.lucene.index.DirectoryReader;
import org.socialmap.dataset.DataSet;
import org.socialmap.search.index.RuleTable;
import org.socialmap.understanding.analysis.WordLists;

/** Indexes with a different analysis. */
public final class AnalysisVariants {
    private AnalysisVariants() {}

    /** Returns an index with other word lists. */
    public static SearchIndex index(DataSet dataSet, WordLists lists) {
        return new SearchIndex(dataSet, lists, new RuleTable(), DirectoryReader::open);
    }
}
