package org.socialmap.search.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.socialmap.catalog.Catalog;

/** The columns of all segments in use, built once and discarded with their segment. Safe for use by many threads. */
public final class SegmentColumns {
    private final Map<IndexReader.CacheKey, OptionColumns> bySegment = new ConcurrentHashMap<>();
    private final OptionTokens tokens;
    private final OrdinalTables dictionary;

    public SegmentColumns(OptionTokens tokens, OrdinalTables dictionary) {
        this.tokens = tokens;
        this.dictionary = dictionary;
    }

    /**
     * Builds the columns of new segments. For the writing thread, before anybody reads.
     *
     * @param catalog the current catalog of the index
     */
    public void build(DirectoryReader reader, Catalog catalog) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            IndexReader.CacheHelper cache = leaf.reader().getCoreCacheHelper();
            if (!bySegment.containsKey(cache.getKey())) {
                bySegment.put(cache.getKey(), new OptionColumns(leaf.reader(), catalog, tokens, dictionary));
                cache.addClosedListener(bySegment::remove);
            }
        }
    }

    /** Returns the columns of a segment of a reader for which they were built. */
    public OptionColumns of(LeafReader segment) {
        return requireNonNull(bySegment.get(segment.getCoreCacheHelper().getKey()));
    }
}
