package org.socialmap.search.suggest;

import java.io.IOException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.socialmap.search.Suggestion;
import org.socialmap.search.index.IndexFields;
import org.socialmap.search.index.SuggestibleName;

/**
 * Collects the first names of a kind, in their order, from matching documents. Each segment numbers its names in
 * their order, so that few of many names are read. For one search on one thread.
 */
final class NameCollector extends SimpleCollector {
    private final Suggestion.Kind kind;
    private final Predicate<SuggestibleName> filter;
    private final int limit;
    private final TreeMap<BytesRef, SuggestibleName> firstNames = new TreeMap<>();
    private FixedBitSet found = new FixedBitSet(0);

    // Set for each segment before it is read.
    @SuppressWarnings("NullAway.Init")
    private SortedSetDocValues keys;

    /**
     * Creates a collector.
     *
     * @param limit the maximum number of names
     */
    NameCollector(Suggestion.Kind kind, Predicate<SuggestibleName> filter, int limit) {
        this.kind = kind;
        this.filter = filter;
        this.limit = limit;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        keys = DocValues.getSortedSet(context.reader(), IndexFields.NAME_KEY);
        found = new FixedBitSet(Math.toIntExact(keys.getValueCount()));
    }

    @Override
    public void collect(int document) throws IOException {
        if (keys.advanceExact(document)) {
            for (int i = 0; i < keys.docValueCount(); i++) {
                found.set(Math.toIntExact(keys.nextOrd()));
            }
        }
    }

    @Override
    public void finish() throws IOException {
        int end = firstOrdinal(kind.ordinal() + 1);
        for (int ordinal = next(firstOrdinal(kind.ordinal())); ordinal < end; ordinal = next(ordinal + 1)) {
            BytesRef key = keys.lookupOrd(ordinal);
            if (firstNames.size() == limit && key.compareTo(firstNames.lastKey()) >= 0) {
                return;
            }
            SuggestibleName name = IndexFields.name(key.utf8ToString());
            if (filter.test(name)) {
                firstNames.put(BytesRef.deepCopyOf(key), name);
                if (firstNames.size() > limit) {
                    firstNames.pollLastEntry();
                }
            }
        }
    }

    /** Returns the ordinal of the first name of a kind, or of what follows it. */
    private int firstOrdinal(int kindOrdinal) throws IOException {
        long ordinal = keys.lookupTerm(new BytesRef(Integer.toString(kindOrdinal)));
        return Math.toIntExact(ordinal < 0 ? -ordinal - 1 : ordinal);
    }

    private int next(int from) {
        return from < found.length() ? found.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    Collection<SuggestibleName> names() {
        return firstNames.values();
    }
}
