package org.socialmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** The columns of all segments in use, each read once and forgotten with its segment. Safe for use by many threads. */
final class SegmentColumns {
    private final Map<IndexReader.CacheKey, OptionColumns> bySegment = new ConcurrentHashMap<>();

    /** Reads what is new, so that no match has to. */
    void warm(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            of(leaf.reader());
        }
    }

    OptionColumns of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        OptionColumns known = bySegment.get(cache.getKey());
        if (known != null) {
            return known;
        }
        return bySegment.computeIfAbsent(cache.getKey(), key -> {
            cache.addClosedListener(bySegment::remove);
            try {
                return new OptionColumns(segment);
            } catch (IOException e) {
                throw new UncheckedIOException("reading in memory failed", e);
            }
        });
    }
}
