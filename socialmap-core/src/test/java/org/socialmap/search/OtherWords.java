package org.socialmap.search;

import org.apache.lucene.index.DirectoryReader;
import org.socialmap.catalog.DataSet;
import org.socialmap.understanding.WordLists;

/** Indexes that read words otherwise than the map does. */
public final class OtherWords {
    private OtherWords() {}

    /** An index with other lists of words. */
    public static SearchIndex index(DataSet dataSet, WordLists lists) {
        return new SearchIndex(dataSet, lists, new RuleTable(), DirectoryReader::open);
    }
}
