package org.socialmap.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.socialmap.catalog.Catalog;

/** The columns of all segments in use, each made once and forgotten with its segment. Safe for use by many threads. */
final class SegmentColumns {
    private final Map<IndexReader.CacheKey, OptionColumns> bySegment = new ConcurrentHashMap<>();
    private final OptionTokens tokens;
    private final Dictionary dictionary;

    SegmentColumns(OptionTokens tokens, Dictionary dictionary) {
        this.tokens = tokens;
        this.dictionary = dictionary;
    }

    /**
     * Makes the columns of what is new. For the thread that writes, before anybody reads.
     *
     * @param catalog what is in the index now
     */
    void make(DirectoryReader reader, Catalog catalog) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            IndexReader.CacheHelper cache = leaf.reader().getCoreCacheHelper();
            if (!bySegment.containsKey(cache.getKey())) {
                bySegment.put(cache.getKey(), new OptionColumns(leaf.reader(), catalog, tokens, dictionary));
                cache.addClosedListener(bySegment::remove);
            }
        }
    }

    /** The columns of a segment of a reader for which they were made. */
    OptionColumns of(LeafReader segment) {
        return bySegment.get(segment.getCoreCacheHelper().getKey());
    }
}
